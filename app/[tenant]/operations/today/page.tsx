import type { Metadata } from 'next'
import { AutoRefresh } from '#components/ui/auto-refresh'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { execute } from '#graphql/execute'
import { localDay } from '#lib/local-day'
import { requireActor } from '../../../actor.ts'
import { OperationsHeader } from '../operations-header.tsx'
import { DayLine, Waiting } from './day-line.tsx'
import { LocationBand } from './location-band.tsx'
import { todayQuery } from './today-query.ts'

export const metadata: Metadata = { title: 'Today' }

type Props = { params: Promise<{ tenant: string }> }

/** The day at every location against its next cut-off, and what waits for somebody. */
export default async function TodayPage({ params }: Props) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  const { today } = await execute(actor, todayQuery, {})
  return (
    <>
      <OperationsHeader
        tenant={tenant}
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
