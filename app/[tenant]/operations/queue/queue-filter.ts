import { allOf, oneOf } from '../words.ts'
import type { QueueWhere } from './queue-query.ts'

type Params = Record<string, string | string[] | undefined>

/** Cut-offs that a person asks for by name; an instant is taken as it stands. */
export const cutOffChoices = [
  { value: 'late', label: 'missed' },
  { value: '1h', label: 'within an hour' },
  { value: '4h', label: 'within 4 hours' },
  { value: 'day', label: 'within 24 hours' },
]

const hours: Readonly<Record<string, number>> = { late: 0, '1h': 1, '4h': 4, day: 24 }

function cutOffBefore(value: string | undefined, now: Date): string | undefined {
  if (!value) return undefined
  const ahead = hours[value]
  if (ahead !== undefined) return new Date(now.getTime() + ahead * 3_600_000).toISOString()
  const instant = new Date(value)
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}

const some = (values: string[]): string[] | undefined => (values.length > 0 ? values : undefined)

/** The conditions that the address asks for. A number finds work in any state. */
export function queueWhere(params: Params, now: Date): QueueWhere {
  const number = oneOf(params.number)?.trim()
  if (number)
    return { number, statuses: ['SCHEDULED', 'OPEN', 'IN_PROGRESS', 'ON_HOLD', 'INCOMPLETE', 'CLOSED', 'CANCELLED'] }
  return {
    stations: some(allOf(params.station)),
    statuses: some(allOf(params.status)),
    locationIds: some(allOf(params.location)),
    carrierServiceIds: some(allOf(params.service)),
    cutOffBefore: cutOffBefore(oneOf(params.before), now),
  }
}
