/** The hours over which a location's pace is measured. */
export const paceHours = 3

interface DayAtLocation {
  readonly nextCutOffAt: string | null
  readonly dueAtNextCutOff: number
  readonly handedOverLately: number
}

const hour = 3_600_000

/**
 * Fulfillment orders that will probably miss the next cut-off: what is due then, less what the location hands over until then
 * at the pace of the last three hours. A place that handed nothing over lately has no pace yet; it is only called late in the
 * last hour before the cut-off, when nothing that is still open can be counted on.
 */
export function likelyMisses(day: DayAtLocation, now: Date): number {
  if (!day.nextCutOffAt) return 0
  const left = Date.parse(day.nextCutOffAt) - now.getTime()
  if (left <= 0) return 0
  if (day.handedOverLately === 0) return left < hour ? day.dueAtNextCutOff : 0
  const until = Math.floor((day.handedOverLately / paceHours) * (left / hour))
  return Math.max(0, day.dueAtNextCutOff - until)
}
