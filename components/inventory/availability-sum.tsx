import { DateTime } from '../ui/date-time.tsx'

export type AvailabilitySumProps = {
  on: string
  available: number
  terms: readonly {
    kind: string
    quantity: number
    locationName: string | null
    transferNumber: string | null
    from: string | null
  }[]
}

const WORDS: Record<string, string> = {
  ON_HAND: 'Sellable on hand',
  RESERVED: 'Reserved for orders',
  SAFETY_STOCK: 'Safety stock',
  INBOUND: 'On its way',
  BACKORDERED: 'Waiting orders have a claim',
  UNROUTED: 'Accepted, not placed yet',
  PREORDERED: 'Sold before it exists',
  HELD: 'Held back',
}

/** What may be promised, term by term; the terms add up to the last line. */
export function AvailabilitySum({ on, available, terms }: AvailabilitySumProps) {
  const sum = terms.reduce((total, term) => total + term.quantity, 0)
  return (
    <div className="flex flex-col gap-1 text-control">
      <ul className="flex flex-col gap-1">
        {terms.map((term) => (
          <li
            key={`${term.kind} ${term.locationName} ${term.transferNumber}`}
            className="flex items-baseline justify-between gap-3"
          >
            <span className="min-w-0">
              {WORDS[term.kind] ?? term.kind}
              <span className="text-muted">
                {term.locationName ? ` · ${term.locationName}` : ''}
                {term.transferNumber ? ` · ${term.transferNumber}` : ''}
                {term.from ? (
                  <>
                    {' '}
                    from <DateTime value={term.from} format="day" />
                  </>
                ) : null}
              </span>
            </span>
            <span className="shrink-0 tabular-nums">{signed(term.quantity)}</span>
          </li>
        ))}
      </ul>
      {terms.length === 0 ? <p className="text-muted">Nothing lies anywhere that this channel may sell from.</p> : null}
      <p className="mt-1 flex items-baseline justify-between gap-3 border-t border-line pt-2 font-semibold">
        <span>
          Free to promise on <DateTime value={on} format="day" />
        </span>
        <span className="text-section tabular-nums">{available.toLocaleString('en-GB')}</span>
      </p>
      {sum < 0 ? <p className="text-attention-text">{-sum} more are claimed than there are.</p> : null}
    </div>
  )
}

const signed = (quantity: number): string =>
  quantity > 0 ? `+${quantity.toLocaleString('en-GB')}` : quantity.toLocaleString('en-GB').replace('-', '−')
