import type { CalendarWindow } from '#lib/calendar'
import type { LocalDay } from '#lib/local-day'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { queryText } from '#platform/tenancy'
import type { CostingMethod, ReasonActivity } from './organization.rules.ts'

/** A seller of record. */
export interface LegalEntityView {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly countryCode: string
  readonly baseCurrency: string
  readonly taxRegistrations: readonly { readonly countryCode: string; readonly number: string }[]
  readonly costingMethod: CostingMethod
  readonly isDefault: boolean
  readonly version: number
}

/** The tenant's legal entities, the default one first. */
export function findLegalEntities(actor: Actor): Promise<readonly LegalEntityView[]> {
  allow(actor, 'channel:read')
  const text = `SELECT id, code, name, "countryCode", "baseCurrency", "taxRegistrations", "costingMethod", "isDefault", version
    FROM "LegalEntity" ORDER BY "isDefault" DESC, code LIMIT 200`
  return queryText<LegalEntityView>(actor, text, [])
}

/** A reason that may be given for an activity. */
export interface ReasonCodeView {
  readonly id: string
  readonly activity: ReasonActivity
  readonly code: string
  readonly label: string
  readonly isActive: boolean
  readonly version: number
}

/** The reasons of an activity, or of all; those taken off the list only when asked for. */
export function findReasonCodes(
  actor: Actor,
  filter: { readonly activity?: ReasonActivity | null; readonly withInactive?: boolean | null } = {},
): Promise<readonly ReasonCodeView[]> {
  allow(actor, 'location:read')
  const text = `SELECT id, activity, code, label, "isActive", version FROM "ReasonCode"
    WHERE ($1::text IS NULL OR activity = $1) AND ("isActive" OR $2::boolean) ORDER BY activity, label, id LIMIT 1000`
  return queryText<ReasonCodeView>(actor, text, [filter.activity ?? null, filter.withInactive ?? false])
}

/** Working hours with the days that differ. */
export interface WorkCalendarView {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly timeZone: string
  /** Weekday (1 is Monday) → hours; a weekday that is absent is closed. */
  readonly weekly: Readonly<Record<string, readonly CalendarWindow[]>>
  readonly exceptions: readonly {
    readonly day: LocalDay
    readonly windows: readonly CalendarWindow[]
    readonly reason: string
  }[]
  readonly version: number
}

/** The tenant's calendars by name, with the days that differ from a day on. */
export function findWorkCalendars(actor: Actor, from: LocalDay): Promise<readonly WorkCalendarView[]> {
  allow(actor, 'location:read')
  const text = `SELECT c.id, c.code, c.name, c."timeZone", c.weekly, c.version,
    coalesce((SELECT json_agg(json_build_object('day', e.day, 'windows', e.windows, 'reason', e.reason) ORDER BY e.day)
      FROM "CalendarException" e WHERE e."tenantId" = c."tenantId" AND e."calendarId" = c.id AND e.day >= $1::date), '[]') AS exceptions
    FROM "WorkCalendar" c ORDER BY c.name, c.code LIMIT 200`
  return queryText<WorkCalendarView>(actor, text, [from])
}
