import type { LocalDay } from '#lib/local-day'
import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { NotFound } from '#platform/refusal'

/** The name of a service that exists, for events; NotFound otherwise. */
export async function requireService(cx: CommandContext, id: string): Promise<{ id: string; code: string }> {
  const [found] = await cx.tx.carrierService.findMany({
    where: { tenantId: cx.actor.tenantId, id },
    select: { id: true, code: true },
  })
  if (!found) throw new NotFound('CarrierService', id)
  return found
}

export interface WeekdayTime {
  readonly weekday: number
  readonly localTime: string
}

/** Replaces the week of one service at one location; answers what stood there. */
export async function replaceWeek(
  cx: CommandContext,
  place: { locationId: string; carrierServiceId: string },
  times: readonly WeekdayTime[],
): Promise<readonly WeekdayTime[]> {
  const where = { tenantId: cx.actor.tenantId, ...place }
  const before = await cx.tx.cutOff.findMany({
    where,
    orderBy: { weekday: 'asc' },
    select: { weekday: true, localTime: true },
  })
  await cx.tx.cutOff.deleteMany({ where })
  const own = { ...where, createdAt: cx.now, updatedAt: cx.now }
  if (times.length > 0) await cx.tx.cutOff.createMany({ data: times.map((time) => ({ ...own, ...time, id: newId() })) })
  return before
}

/** "Mon 16:00, Tue 16:00", for people and for comparing. */
export function weekInWords(times: readonly WeekdayTime[]): string | null {
  const days = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
  const sorted = [...times].sort((a, b) => a.weekday - b.weekday)
  return sorted.map(({ weekday, localTime }) => `${days[weekday]} ${localTime}`).join(', ') || null
}

export interface CutOffExceptionRow {
  readonly id: string
  readonly locationId: string
  readonly carrierServiceId: string | null
  readonly day: Date
  readonly localTime: string | null
  readonly reason: string
}

/** The exception of this day for this service (or for all), or null. */
export const findException = (
  cx: CommandContext,
  place: { locationId: string; carrierServiceId: string | null; day: LocalDay },
): Promise<CutOffExceptionRow | null> =>
  cx.tx.cutOffException.findFirst({ where: { tenantId: cx.actor.tenantId, ...place, day: new Date(place.day) } })
