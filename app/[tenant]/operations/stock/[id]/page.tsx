import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AvailabilitySum } from '#components/inventory/availability-sum'
import { PageHeader } from '#components/patterns/page-header'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { Card } from '#components/ui/card'
import { TabLinks } from '#components/ui/tab-links'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { counted, hrefWith, oneOf, plain, type SearchParams } from '../../words.ts'
import { findItem } from './item-query.ts'
import { Ledger } from './ledger.tsx'
import { LevelsAndBins } from './levels-and-bins.tsx'

export const metadata: Metadata = { title: 'Item in stock' }

type Props = { params: Promise<{ tenant: string; id: string }>; searchParams: SearchParams }

/** One item: where it lies, what may be promised and why, and every movement. */
export default async function StockItemPage({ params, searchParams }: Props) {
  const [{ tenant, id: encoded }, search] = await Promise.all([params, searchParams])
  const id = decodeURIComponent(encoded)
  const actor = await requireActor(tenant)
  const item = await findItem(actor, id, oneOf(search.channel), oneOf(search.after))
  if (!item) notFound()
  const { variant, channel, availability } = item
  const path = `/${tenant}/operations/stock/${id}`
  const onHand = item.stockLevels.nodes.reduce((sum, level) => sum + level.onHand, 0)
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Stock', href: `/${tenant}/operations/stock` }, { label: variant.sku }]}
        title={variant.title}
        beside={variant.heldReason ? <Badge tone="attention">held: {plain(variant.heldReason)}</Badge> : undefined}
        line={
          <>
            <span className="font-mono">{variant.sku}</span> · {onHand.toLocaleString('en-GB')} on hand at{' '}
            {counted(item.stockLevels.nodes.length, 'location', 'locations')}
          </>
        }
        primary={
          may(actor, 'stock:receive') ? (
            <ButtonLink variant="primary" href={`/${tenant}/operations/stock/receive`}>
              Receive goods
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="flex flex-col gap-6 pb-16">
        <div className="grid items-start gap-4 px-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:px-6">
          <LevelsAndBins tenant={tenant} item={item} actor={actor} />
          {availability && channel ? (
            <Card title="Free to promise">
              <TabLinks
                label="Channel"
                tabs={item.channels.nodes.map((one) => ({
                  href: hrefWith(path, search, { channel: one.id }),
                  label: one.name,
                  current: one.id === channel.id,
                }))}
                className="mb-3"
              />
              <AvailabilitySum {...availability} />
            </Card>
          ) : null}
        </div>
        <Ledger tenant={tenant} path={path} search={search} movements={item.stockMovements} />
      </div>
    </>
  )
}
