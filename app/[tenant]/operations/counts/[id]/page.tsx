import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActDialog } from '#components/inventory/act-dialog'
import { PageHeader } from '#components/patterns/page-header'
import { Status } from '#components/patterns/status'
import { Button } from '#components/ui/button'
import { DateTime } from '#components/ui/date-time'
import { Field } from '#components/ui/field'
import { Select } from '#components/ui/select'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { counted } from '../../words.ts'
import { closeCountAction } from '../actions.ts'
import { type CountDetail, countQuery } from '../counts-query.ts'
import { CountScreen } from './count-screen.tsx'
import { Findings } from './findings.tsx'

export const metadata: Metadata = { title: 'Count' }

type Reason = { code: string; label: string }
type Props = { params: Promise<{ tenant: string; id: string }> }

const reasonsQuery = graphql<{ reasonCodes: Reason[] }>(`
  query CountReasons { reasonCodes(activities: [STOCK_COUNT]) { code label } }
`)

/** One count: scanning while it is open, and what it found. */
export default async function CountPage({ params }: Props) {
  const { tenant, id: encoded } = await params
  const id = decodeURIComponent(encoded)
  const actor = await requireActor(tenant)
  const [{ node: count }, { reasonCodes }] = await Promise.all([
    execute(actor, countQuery, { id }),
    execute(actor, reasonsQuery, {}),
  ])
  if (!count?.number) notFound()
  const isOpen = count.status === 'OPEN'
  const mayCount = isOpen && may(actor, 'stock:count')
  const soFar = Object.fromEntries(count.lines.map((line) => [`${line.variantId} ${line.binId}`, line.counted]))
  return (
    <>
      <PageHeader
        className="pt-3 pb-3"
        breadcrumb={[{ label: 'Counts', href: `/${tenant}/operations/counts` }, { label: count.number }]}
        title={`Count ${count.number}`}
        beside={
          isOpen ? (
            <Status label="Counting" shape="half" tone="information" />
          ) : (
            <Status label="Closed" shape="full" tone="ok" />
          )
        }
        line={
          <>
            {count.locationName} · {count.countedByName ?? 'Plumbline'} · since <DateTime value={count.startedAt} />
            {count.note ? ` · ${count.note}` : ''}
          </>
        }
        primary={
          mayCount && count.lines.length > 0 ? (
            <CloseCount tenant={tenant} count={count} reasons={reasonCodes} />
          ) : undefined
        }
      />
      <div className="flex max-w-180 flex-col gap-6 px-4 pb-16 lg:px-6">
        {mayCount ? <CountScreen tenant={tenant} id={id} locationId={count.locationId} counted={soFar} /> : null}
        <Findings count={count} />
      </div>
    </>
  )
}

function CloseCount({ tenant, count, reasons }: { tenant: string; count: CountDetail; reasons: readonly Reason[] }) {
  const names = Object.fromEntries(
    count.lines.flatMap((line) => [
      [line.binId, line.binCode],
      [line.variantId, line.sku],
    ]),
  )
  const which = { id: count.id, version: count.version, names: { ...names, [count.locationId]: count.locationName } }
  return (
    <ActDialog
      trigger={<Button variant="primary">Close the count</Button>}
      title={`Close ${count.number}`}
      description={`${counted(count.lines.length, 'finding becomes', 'findings become')} what the books say. Promises that are no longer covered are looked for elsewhere.`}
      act="Close the count"
      done="Count closed"
      onAct={closeCountAction.bind(null, tenant, which)}
    >
      <Field label="Why findings differ" name="reason">
        <Select options={reasons.map(({ code, label }) => ({ value: code, label }))} required />
      </Field>
    </ActDialog>
  )
}
