import type { Address } from '#lib/address'
import type { Money } from '#lib/money'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import { queryText } from '#platform/tenancy'
import { type LocationStatus, type LocationType, locationStatusAt } from './location.rules.ts'

/** A location as people and partners see it; `status` is the one that counts now. */
export interface LocationView {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: LocationType
  readonly status: LocationStatus
  readonly closedReason: string | null
  readonly closedUntil: Date | null
  readonly address: Partial<Address>
  readonly countryCode: string
  readonly timeZone: string
  readonly regionsServed: readonly string[]
  readonly workCalendarId: string | null
  readonly dailyCapacity: number | null
  readonly pickCost: Money
  readonly priority: number
  readonly version: number
}

type LocationRow = Omit<LocationView, 'pickCost'> & { readonly pickCostMinor: bigint }

const select = `SELECT l.id, l.code, l.name, l.type, l.status, l."closedReason", l."closedUntil", l.address, l."countryCode", l."timeZone",
  l."regionsServed", l."workCalendarId", l."dailyCapacity", l."pickCostMinor", l.priority, l.version
FROM "Location" l`

function viewOf(actor: Actor, { pickCostMinor, ...row }: LocationRow): LocationView {
  const status = locationStatusAt(row, actor.now)
  const switched = status === row.status ? {} : { status, closedReason: null, closedUntil: null }
  return { ...row, ...switched, pickCost: { amount: pickCostMinor, currency: actor.currency } }
}

const byCode = { orderBy: 'CODE', keySql: 'l.code', idSql: 'l.id', direction: 'ASC' } as const

/** The locations in sight, by code. */
export async function findLocations(
  actor: Actor,
  filter: { readonly type?: LocationType | null },
  page: PageRequest,
): Promise<Page<LocationView>> {
  allow(actor, 'location:read')
  const where = new Conditions().add('l.type = ?', filter.type).always('TRUE')
  const found = await findPage<LocationRow>(actor, { select, where, order: byCode }, page)
  return { ...found, rows: found.rows.map((row) => viewOf(actor, row)) }
}

/** The locations with these ids, in no order; what is unknown or out of sight is missing. */
export async function findLocationsById(actor: Actor, ids: readonly string[]): Promise<readonly LocationView[]> {
  allow(actor, 'location:read')
  const rows = await queryText<LocationRow>(actor, `${select} WHERE l.id = ANY ($1::uuid[])`, [ids])
  return rows.map((row) => viewOf(actor, row))
}

/** A location to choose from. */
export interface LocationOption {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: LocationType
  readonly isOpen: boolean
}

/** Every location in sight, for pickers of routing, transfers and stock: the preferred first. */
export async function findLocationOptions(actor: Actor): Promise<readonly LocationOption[]> {
  allow(actor, 'location:read')
  const text = `SELECT id, code, name, type, status, "closedUntil" FROM "Location" ORDER BY priority DESC, code`
  const rows = await queryText<LocationRow>(actor, text, [])
  return rows.map((row) => {
    const { id, code, name, type } = row
    return { id, code, name, type, isOpen: locationStatusAt(row, actor.now) === 'ACTIVE' }
  })
}
