import type { ReactNode } from 'react'
import type { Change } from '#components/patterns/change-list'
import { Timeline, type TimelineGroup } from '#components/patterns/timeline'
import { decisionIdsOf, tellEvent } from './event-words.tsx'
import type { OrderEvent, StoredChange } from './order-types.tsx'
import { plainWords } from './order-words.tsx'

type OrderTimelineProps = {
  /** Newest first. */
  events: readonly OrderEvent[]
  /** The decision that an event names, drawn when it is asked for; null when it is not known. */
  why: (decisionId: string) => ReactNode
}

const SOURCE: Readonly<Record<string, string>> = {
  PORTAL: 'portal',
  API: 'API',
  IMPORT: 'import',
  JOB: 'by itself',
  SCRIPT: 'script',
  CHANNEL: 'channel',
  CARRIER: 'carrier',
}

/** Everything that happened to an order, newest first, grouped by the command that did it. */
export function OrderTimeline({ events, why }: OrderTimelineProps) {
  return <Timeline groups={groupsOf(events, why)} />
}

function groupsOf(events: readonly OrderEvent[], why: OrderTimelineProps['why']): readonly TimelineGroup[] {
  const groups = new Map<string, OrderEvent[]>()
  for (const event of events) groups.set(event.commandId, [...(groups.get(event.commandId) ?? []), event])
  return [...groups].map(([commandId, own]) => ({
    commandId,
    actor: own[0]?.actorName ?? '',
    source: SOURCE[own[0]?.source ?? ''],
    events: own.map((event) => {
      const changes = changesOf(event)
      const [decisionId] = decisionIdsOf(event)
      const content = decisionId ? why(decisionId) : null
      return {
        id: event.id,
        at: event.at,
        ...tellEvent(event),
        changes: changes.length > 0 ? changes : undefined,
        more: content ? { label: 'why?', content } : undefined,
      }
    }),
  }))
}

/** Fields that only restate the sentence, or that are the other side of another change. */
const restated = ['ordered', 'hold', 'unallocated']

/** What the event changed, before → after; beyond six only the first, so that a long order stays readable. */
function changesOf({ type, changes }: OrderEvent): readonly Change[] {
  if (type === 'order.placed') return []
  return changes
    .filter(({ field }) => !restated.includes(field))
    .slice(0, 6)
    .map(asShown)
}

/** "Order 1042 line MUG-BLUE" · reserved → "MUG-BLUE reserved"; the order itself is known. */
function asShown({ object, field, before, after }: StoredChange): Change {
  const about = /line (\S+)$/.exec(object)?.[1] ?? /^(?:Fulfillment order|Shipment) (\S+)$/.exec(object)?.[1]
  return {
    field: about ? `${about} ${fieldWords(field)}` : plainWords(fieldWords(field)),
    before: shownValue(before),
    after: shownValue(after),
  }
}

const fieldWords = (field: string): string => field.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

const shownValue = (value: string | null): string | null => {
  if (value === null) return null
  return /^[A-Z_]{3,}$/.test(value) ? plainWords(value) : value
}
