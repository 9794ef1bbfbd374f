import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '#components/patterns/page-header'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { counted, oneOf, type SearchParams } from '../../words.ts'
import { FreeToPromise } from './free-to-promise.tsx'
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
  const { variant, availability } = item
  const path = `/${tenant}/operations/stock/${id}`
  const onHand = item.stockLevels.nodes.reduce((sum, level) => sum + level.onHand, 0)
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Stock', href: `/${tenant}/operations/stock` }, { label: variant.sku }]}
        title={variant.title}
        beside={
          availability?.terms.some(({ kind }) => kind === 'HELD') ? (
            <Badge tone="attention">held back</Badge>
          ) : undefined
        }
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
          <FreeToPromise path={path} search={search} item={item} />
        </div>
        <Ledger tenant={tenant} path={path} search={search} movements={item.stockMovements} />
      </div>
    </>
  )
}
