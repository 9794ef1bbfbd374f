import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '#components/patterns/page-header'
import { DateTime } from '#components/ui/date-time'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { CountState } from '../count-state.tsx'
import { type CountDetail, countQuery } from '../counts-query.ts'
import { CloseCount } from './close-count.tsx'
import { CountScreen } from './count-screen.tsx'
import { Findings } from './findings.tsx'

export const metadata: Metadata = { title: 'Count' }

type Props = { params: Promise<{ tenant: string; id: string }> }

/** One count: scanning while it is open, and what it found. */
export default async function CountPage({ params }: Props) {
  const { tenant, id: encoded } = await params
  const id = decodeURIComponent(encoded)
  const actor = await requireActor(tenant)
  const { node: count, reasonCodes } = await execute(actor, countQuery, { id })
  if (!count?.number) notFound()
  const mayCount = count.status === 'OPEN' && may(actor, 'stock:count')
  const soFar = Object.fromEntries(count.lines.map((line) => [`${line.variantId} ${line.binId}`, line.counted]))
  const close = <CloseCount tenant={tenant} count={count} reasons={reasonCodes} />
  return (
    <>
      <PageHeader
        className="pt-3 pb-3"
        breadcrumb={[{ label: 'Counts', href: `/${tenant}/operations/counts` }, { label: count.number }]}
        title={`Count ${count.number}`}
        beside={<CountState status={count.status} />}
        line={<Line count={count} />}
        primary={mayCount && count.lines.length > 0 ? close : undefined}
      />
      <div className="flex max-w-180 flex-col gap-6 px-4 pb-16 lg:px-6">
        {mayCount ? <CountScreen tenant={tenant} id={id} locationId={count.locationId} counted={soFar} /> : null}
        <Findings count={count} />
      </div>
    </>
  )
}

function Line({ count }: { count: CountDetail }) {
  return (
    <>
      {count.locationName} · {count.countedByName ?? 'Plumbline'} · since <DateTime value={count.startedAt} />
      {count.note ? ` · ${count.note}` : ''}
    </>
  )
}
