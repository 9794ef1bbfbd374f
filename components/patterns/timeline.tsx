import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../ui/class-names.tsx'
import { DateTime } from '../ui/date-time.tsx'
import type { Tone } from '../ui/tone.tsx'
import { type Change, ChangeList } from './change-list.tsx'
import { StatusMark } from './status.tsx'

export type TimelineEvent = {
  id: string
  /** ISO instant. */
  at: string
  /** What happened, in words ("picked 2 of 3"). */
  text: ReactNode
  tone?: Tone
  /** Before → after. */
  changes?: readonly Change[]
  /** Opens in place under the line: a Decision, a message. `label` names it ("why?"). */
  more?: { label: string; content: ReactNode }
}

/** The events of one command: they happened together, for one reason, by one actor. */
export type TimelineGroup = {
  commandId: string
  /** Who ("Maria", "Plumbline", "Web UK"). */
  actor: string
  /** Through what ("scanner 3", "portal", "API key Acme"). */
  source?: string
  events: readonly TimelineEvent[]
}

/** What happened, newest first: one line per event, grouped by command. */
export function Timeline({ groups, className }: { groups: readonly TimelineGroup[]; className?: string }) {
  return (
    <ol className={cn('flex flex-col', className)}>
      {groups.map((group) => (
        <li key={group.commandId} className="group/command relative pb-4 pl-6 last:pb-0">
          <span aria-hidden className="absolute top-4 bottom-0 left-[6.5px] w-px bg-line group-last/command:hidden" />
          <ol className="flex flex-col gap-1.5">
            {group.events.map((event) => (
              <EventLine key={event.id} event={event} />
            ))}
          </ol>
          <p className="mt-0.5 text-caption text-muted">
            {group.actor}
            {group.source ? ` · ${group.source}` : ''}
          </p>
        </li>
      ))}
    </ol>
  )
}

function EventMark({ tone = 'neutral' }: { tone?: Tone }) {
  if (tone === 'attention') return <TriangleAlert aria-hidden className="size-3.5 text-attention-text" />
  return <StatusMark shape={tone === 'problem' ? 'cross' : tone === 'ok' ? 'full' : 'empty'} tone={tone} />
}

function EventLine({ event }: { event: TimelineEvent }) {
  return (
    <li className="text-control">
      <span className="absolute left-0 bg-surface pt-[3px] pb-1">
        <EventMark tone={event.tone} />
      </span>
      <div className="flex gap-3">
        <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">{event.text}</div>
        <DateTime value={event.at} format="datetime" className="shrink-0 text-muted" />
      </div>
      {event.changes ? <ChangeList changes={event.changes} /> : null}
      {event.more ? (
        <details className="group/more mt-0.5">
          <summary className="inline-flex rounded-sm text-accent-text marker:content-none hover:underline">
            {event.more.label}
          </summary>
          <div className="mt-2 rounded-md border border-line p-3">{event.more.content}</div>
        </details>
      ) : null}
    </li>
  )
}
