import { FlowBand } from '#components/patterns/flow-band'
import type { LocationDay } from './today-query.ts'

/** One location's work, from what waits to what left, each count a link to its part of the queue. */
export function LocationBand({ tenant, day, now }: { tenant: string; day: LocationDay; now: Date }) {
  const queue = `/${tenant}/operations/queue?location=${day.location.id}`
  const waiting = day.scheduled + day.toPick + day.picking + day.toPack + day.toShip
  return (
    <FlowBand
      title={day.name}
      href={queue}
      note={noteOf(day)}
      cutOff={day.nextCutOffAt ? { at: day.nextCutOffAt, service: 'Next cut-off', timeZone: day.timeZone } : undefined}
      steps={[
        { label: 'to ship', count: waiting, href: queue },
        { label: 'released', count: day.toPick, href: `${queue}&station=PICK&status=OPEN` },
        { label: 'picking', count: day.picking, href: `${queue}&station=PICK&status=IN_PROGRESS` },
        { label: 'picked', count: day.toPack, href: `${queue}&station=PACK` },
        { label: 'packed', count: day.toShip, href: `${queue}&station=SHIP` },
        {
          label: 'handed over today',
          count: day.handedOverToday,
          href: `/${tenant}/operations/shipments?location=${day.location.id}&left=today`,
          tone: day.handedOverToday > 0 ? 'ok' : undefined,
        },
      ]}
      late={{ count: day.missed, href: `${queue}&before=${encodeURIComponent(now.toISOString())}` }}
      misses={{ count: day.likelyToMiss, href: `${queue}&before=${encodeURIComponent(day.nextCutOffAt ?? '')}` }}
    />
  )
}

function noteOf(day: LocationDay): string {
  const capacity =
    day.dailyCapacity === null
      ? null
      : `${day.bookedToday} of ${day.dailyCapacity} orders booked for today, room for ${Math.max(0, day.dailyCapacity - day.bookedToday)}`
  const parts = [
    day.status === 'CLOSED' ? `closed: ${day.closedReason ?? 'no reason given'}` : null,
    capacity,
    day.scheduled > 0 ? `${day.scheduled} to release later` : null,
    day.onHold > 0 ? `${day.onHold} on hold` : null,
  ]
  return parts.filter(Boolean).join(' · ')
}
