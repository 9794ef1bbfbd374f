import { Hand, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { DateTime } from '#components/ui/date-time'
import { TextLink } from '#components/ui/text-link'
import type { OrderException, OrderHold } from './order-types.tsx'
import { holdReasonWords, plainWords } from './order-words.tsx'

type OrderConcernsProps = {
  holds: readonly OrderHold[]
  exceptions: readonly OrderException[] | null
  exceptionHref: (exception: OrderException) => string
  /** The button that ends a hold, or why it cannot be ended. */
  release: (hold: OrderHold) => ReactNode
}

const ended = ['RESOLVED', 'WAIVED', 'CLEARED']

/** What keeps the order, and what somebody has to look at. Nothing is drawn when there is nothing. */
export function OrderConcerns({ holds, exceptions, exceptionHref, release }: OrderConcernsProps) {
  const open = holds.filter(({ releasedAt }) => !releasedAt)
  const live = exceptions?.filter(({ status }) => !ended.includes(status)) ?? []
  if (open.length === 0 && live.length === 0) return null
  return (
    <Card title="Needs attention" beside={`${open.length + live.length}`} flush>
      <ul className="divide-y divide-line border-t border-line">
        {open.map((hold) => (
          <HoldRow key={hold.id} hold={hold} release={release(hold)} />
        ))}
        {live.map((exception) => (
          <ExceptionRow key={exception.id} exception={exception} href={exceptionHref(exception)} />
        ))}
      </ul>
    </Card>
  )
}

function HoldRow({ hold, release }: { hold: OrderHold; release: ReactNode }) {
  return (
    <li className="flex flex-col gap-1 px-4 py-3 text-control">
      <p className="flex items-center gap-2">
        <Hand aria-hidden className="size-4 text-attention-text" />
        <span className="font-medium">Held: {holdReasonWords[hold.reason].toLowerCase()}</span>
      </p>
      {hold.note ? <p className="[overflow-wrap:anywhere]">“{hold.note}”</p> : null}
      <p className="text-muted">
        Blocks {hold.blocks === 'CONFIRMATION' ? 'confirmation' : 'release of the goods'} ·{' '}
        {plainWords(hold.ownerRole).toLowerCase()} looks after it · since <DateTime value={hold.placedAt} />
        {hold.placedByName ? ` by ${hold.placedByName}` : ''}
        {hold.dueAt ? (
          <>
            {' · due '}
            <DateTime value={hold.dueAt} format="relative" />
          </>
        ) : null}
      </p>
      <div className="mt-1">{release}</div>
    </li>
  )
}

function ExceptionRow({ exception, href }: { exception: OrderException; href: string }) {
  return (
    <li className="flex flex-col gap-1 px-4 py-3 text-control">
      <p className="flex items-start gap-2">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-problem-text" />
        <TextLink href={href}>{exception.title}</TextLink>
      </p>
      <p className="flex flex-wrap items-center gap-x-2 text-muted">
        <Badge tone={exception.severity === 'HIGH' || exception.severity === 'CRITICAL' ? 'problem' : 'attention'}>
          {plainWords(exception.severity)}
        </Badge>
        {plainWords(exception.status)} · {plainWords(exception.ownerRole).toLowerCase()}
        {exception.dueAt ? (
          <span>
            · due <DateTime value={exception.dueAt} format="relative" />
          </span>
        ) : null}
      </p>
    </li>
  )
}
