import type { Metadata } from 'next'
import { PageHeader } from '#components/patterns/page-header'
import { AutoRefresh } from '#components/ui/auto-refresh'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/text-link'
import { execute } from '#graphql/execute'
import { localDay } from '#lib/local-day'
import { requireActor } from '../../../actor.ts'
import { counted, plain } from '../words.ts'
import { LocationBand } from './location-band.tsx'
import { type Today, todayQuery } from './today-query.ts'
import { WaitingList } from './waiting-list.tsx'

export const metadata: Metadata = { title: 'Today' }

type Props = { params: Promise<{ tenant: string }> }

/** The day at every location against its next cut-off, and what waits for somebody. */
export default async function TodayPage({ params }: Props) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  const { today } = await execute(actor, todayQuery, {})
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Operations', href: `/${tenant}/operations/today` }, { label: 'Today' }]}
        title="Today"
        line={<DayLine tenant={tenant} today={today} day={localDay(actor.now, actor.timeZone)} />}
        primary={
          <ButtonLink variant="primary" href={`/${tenant}/operations/queue`}>
            Open the work queue
          </ButtonLink>
        }
      />
      <AutoRefresh seconds={30} />
      <div className="flex flex-col gap-3 px-4 pb-16 lg:px-6">
        <h2 className="sr-only">Locations</h2>
        {today.locations.map((day) => (
          <LocationBand key={day.location.id} tenant={tenant} day={day} now={actor.now} />
        ))}
        {today.locations.length === 0 ? (
          <EmptyState title="No location ships yet">
            Each location that ships has a band here. Add one under Locations.
          </EmptyState>
        ) : null}
        <div className="mt-3 grid items-start gap-3 lg:grid-cols-2">
          <Waiting tenant={tenant} today={today} />
        </div>
      </div>
    </>
  )
}

function DayLine({ tenant, today, day }: { tenant: string; today: Today; day: string }) {
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

function Waiting({ tenant, today }: { tenant: string; today: Today }) {
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
