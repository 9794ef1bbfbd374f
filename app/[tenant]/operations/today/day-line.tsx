import { Badge } from '#components/ui/badge'
import { TextLink } from '#components/ui/text-link'
import { counted, plain } from '../words.ts'
import type { Today } from './today-query.ts'
import { WaitingList } from './waiting-list.tsx'

/** How much came in today, and how much waits for stock. */
export function DayLine({ tenant, today, day }: { tenant: string; today: Today; day: string }) {
  return (
    <>
      <TextLink href={`/${tenant}/orders?from=${day}`}>{counted(today.ordersToday, 'order', 'orders')}</TextLink> placed
      today ·{' '}
      <TextLink href={`/${tenant}/orders?goods=BACKORDERED`}>
        {counted(today.backorderedLines, 'line waits', 'lines wait')}
      </TextLink>{' '}
      for stock
    </>
  )
}

const SEVERITY = { HIGH: 'problem', CRITICAL: 'problem', MEDIUM: 'attention' } as const

/** What waits for somebody to decide. */
export function Waiting({ tenant, today }: { tenant: string; today: Today }) {
  const holds = today.holds.map(({ reason, ...group }) => ({
    ...group,
    key: reason,
    label: plain(reason),
    href: `/${tenant}/orders?held=${reason}`,
  }))
  const exceptions = today.exceptions.map(({ type, severity, ...group }) => ({
    ...group,
    key: `${type} ${severity}`,
    label: plain(type),
    mark: <Badge tone={SEVERITY[severity as keyof typeof SEVERITY] ?? 'neutral'}>{severity.toLowerCase()}</Badge>,
    href: `/${tenant}/manager/exceptions?severity=${severity}`,
  }))
  return (
    <>
      <WaitingList title="Holds" rows={holds} nothing="Nothing is held." />
      <WaitingList title="Exceptions" rows={exceptions} nothing="No exception is open." />
    </>
  )
}
