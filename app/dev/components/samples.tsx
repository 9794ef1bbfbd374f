import type { DecisionProps } from '#components/patterns/decision'
import type { TimelineGroup } from '#components/patterns/timeline'

/** A routing decision between three places. */
export const DECISION: DecisionProps = {
  title: 'Which location ships FO-1?',
  candidates: [
    { id: 'leeds', name: 'Leeds', outcome: 'winner', score: '86' },
    { id: 'lyon', name: 'Lyon + Leeds', outcome: 'runner-up', score: '74', margin: '12 points behind' },
    { id: 'rotterdam', name: 'Rotterdam', outcome: 'vetoed' },
  ],
  rules: [
    {
      id: 'stock',
      name: 'Stock',
      cells: {
        leeds: { score: '+40', words: 'all 3 units' },
        lyon: { score: '+40', words: 'all 3 units' },
        rotterdam: { score: '+40', words: 'all 3 units' },
      },
    },
    {
      id: 'cut-off',
      name: 'Carrier cut-off',
      cells: {
        leeds: { score: '+30', words: 'DHL 18:00, 4 h left' },
        lyon: { score: '+30', words: 'Chronopost 17:00' },
        rotterdam: { words: 'missed DHL 16:00', veto: true },
      },
    },
    {
      id: 'split',
      name: 'Parcels',
      cells: { leeds: { score: '+20', words: 'one parcel' }, lyon: { score: '+8', words: 'two parcels' } },
    },
    {
      id: 'cost',
      name: 'Cost',
      cells: { leeds: { score: '−4', words: '£4.10' }, lyon: { score: '−4', words: '£7.90' } },
    },
  ],
  sentence:
    'Shipped from Leeds because Rotterdam missed today’s DHL cut-off (16:00) and Lyon would have split the order into two parcels.',
  policy: { label: 'order.routing v8', href: '?' },
  matched: {
    label: 'Row 7 of 24 in order.routing v8',
    conditions: [
      { column: 'Channel', asks: 'WEBSITE', fact: 'WEBSITE' },
      { column: 'Promise', asks: '≤ 3 days', fact: '3 days' },
    ],
    outcomes: [{ column: 'Prefer', value: 'fewest parcels, then cost' }],
  },
}

/** Some hours of an order, newest first. */
export const TIMELINE: readonly TimelineGroup[] = [
  {
    commandId: '3',
    actor: 'Maria Okafor',
    source: 'scanner 3',
    events: [{ id: '3a', at: '2026-11-23T14:02:11Z', text: 'Picked 2 of 3 at A-03-2', tone: 'ok' }],
  },
  {
    commandId: '2',
    actor: 'Plumbline',
    source: 'order.routing v8',
    events: [
      {
        id: '2a',
        at: '2026-11-23T13:40:03Z',
        text: 'Routed to Leeds',
        tone: 'information',
        more: { label: 'Why?', content: DECISION.sentence },
      },
      {
        id: '2b',
        at: '2026-11-23T13:40:03Z',
        text: 'Promise moved for Mug, blue',
        tone: 'attention',
        changes: [{ field: 'Deliver by', before: 'Thu 26 Nov', after: 'Fri 27 Nov' }],
      },
    ],
  },
  {
    commandId: '1',
    actor: 'Web UK',
    source: 'Shopify connection',
    events: [
      { id: '1b', at: '2026-11-23T13:39:58Z', text: 'Payment refused: card expired', tone: 'problem' },
      { id: '1a', at: '2026-11-23T13:39:58Z', text: 'Placed' },
    ],
  },
]
