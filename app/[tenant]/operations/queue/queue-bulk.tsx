import { PrintSelected } from '#components/fulfillment/print-selected'
import { QueueActs } from '#components/fulfillment/queue-acts'
import { ButtonLink } from '#components/ui/button'
import { type Actor, may } from '#platform/actor'
import { releaseAction, startAction } from './actions.ts'
import { stationHref } from './queue-columns.tsx'
import type { WorkRow } from './queue-query.ts'

type Props = { actor: Actor; rows: readonly WorkRow[] }

/** The way to the most urgent work that waits for a picker. */
export function NextToPick({ actor, rows }: Props) {
  const next = may(actor, 'fulfillment:pick') ? rows.find((row) => row.station === 'PICK') : undefined
  if (!next) return null
  return (
    <ButtonLink variant="primary" href={stationHref(actor.tenantSlug, next)}>
      Pick the next one
    </ButtonLink>
  )
}

/** What can be done with several rows at once: release, take, print. */
export function QueueBulk({ actor, rows }: Props) {
  const tenant = actor.tenantSlug
  const canPick = may(actor, 'fulfillment:pick')
  return (
    <QueueActs
      waits={Object.fromEntries(rows.map((row) => [row.id, row.status]))}
      onRelease={canPick ? releaseAction.bind(null, tenant) : undefined}
      onStart={canPick ? startAction.bind(null, tenant) : undefined}
    >
      {canPick ? <PrintSelected path={`/${tenant}/operations/documents/pick-list`} label="Pick lists" /> : null}
      {may(actor, 'fulfillment:pack') ? (
        <PrintSelected path={`/${tenant}/operations/documents/packing-slip`} label="Packing slips" />
      ) : null}
    </QueueActs>
  )
}
