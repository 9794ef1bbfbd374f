import { Refusal } from '#components/patterns/refusal'
import { ButtonLink } from '#components/ui/button'
import { type LineProgress, leftToPack, leftToPick } from '#modules/fulfillment/fulfillment.rules'

type Work = { number: string; orderNumber: string; status: string; openHolds: number; lines: readonly LineProgress[] }
type StationName = 'pick' | 'pack' | 'ship'
type Props = { tenant: string; id: string; task: Work; allowed: boolean; at: StationName }

const DOES: Record<StationName, string> = { pick: 'picked', pack: 'packed', ship: 'shipped' }
const NEXT: Record<StationName, string> = { pick: 'Pick it', pack: 'Pack it', ship: 'Hand it over' }

/** Why this work is not done at this station now, and where it is. */
export function NotAtStation({ tenant, id, task, allowed, at }: Props) {
  const operations = `/${tenant}/operations`
  const place = task.status === 'IN_PROGRESS' || task.status === 'OPEN' ? placeOf(task.lines) : null
  const goes = allowed && task.openHolds === 0 && place && place !== at
  return (
    <div className="mx-auto w-full max-w-120 px-4 pt-6 pb-16">
      <Refusal
        what={`${task.number} cannot be ${DOES[at]} here`}
        why={reason(task, allowed, at)}
        next={
          <>
            {goes ? (
              <ButtonLink variant="primary" href={`${operations}/${place}/${id}`}>
                {NEXT[place]}
              </ButtonLink>
            ) : null}
            <ButtonLink href={`/${tenant}/orders/${encodeURIComponent(task.orderNumber)}`}>
              Open order {task.orderNumber}
            </ButtonLink>
            <ButtonLink href={`${operations}/queue`}>Back to the work queue</ButtonLink>
          </>
        }
      />
    </div>
  )
}

/** The station that the work waits at. */
export function placeOf(lines: readonly LineProgress[]): StationName {
  if (lines.some((line) => leftToPick(line) > 0)) return 'pick'
  return lines.some((line) => leftToPack(line) > 0) ? 'pack' : 'ship'
}

const STATES: Record<string, string> = {
  SCHEDULED: 'It waits for its day and is released by itself, or from the work queue.',
  ON_HOLD: 'A hold keeps it here. It goes on once the hold is released.',
  INCOMPLETE: 'What was there has left; the rest is sent from elsewhere.',
  CLOSED: 'Everything has left already.',
  CANCELLED: 'It was cancelled. Goods that were picked go back to their bins.',
}

function reason(task: Work, allowed: boolean, at: StationName): string {
  if (!allowed) return 'Your roles do not include work at this station.'
  if (task.openHolds > 0) return STATES.ON_HOLD ?? ''
  const state = STATES[task.status]
  if (state) return state
  const place = placeOf(task.lines)
  if (place === 'pick') return 'Units are still to be picked.'
  return at === 'pick' ? 'Everything is picked.' : place === 'pack' ? 'It is not packed yet.' : 'It is packed already.'
}
