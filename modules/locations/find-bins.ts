import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import { queryText } from '#platform/tenancy'
import type { BinPurpose } from './location.rules.ts'

/** A place for goods within a location. */
export interface BinView {
  readonly id: string
  readonly locationId: string
  readonly code: string
  readonly purpose: BinPurpose
  readonly walkSequence: number
  readonly isActive: boolean
  readonly version: number
}

const select = `SELECT b.id, b."locationId", b.code, b.purpose, b."walkSequence", b."isActive", b.version FROM "Bin" b`
const byCode = { orderBy: 'CODE', keySql: 'b.code', idSql: 'b.id', direction: 'ASC' } as const

export interface BinFilter {
  readonly locationId: string
  readonly purpose?: BinPurpose | null
  readonly isActive?: boolean | null
}

/** The bins of one location, by code. */
export function findBins(actor: Actor, filter: BinFilter, page: PageRequest): Promise<Page<BinView>> {
  allow(actor, 'location:read')
  const where = new Conditions()
    .add('b."locationId" = ?::uuid', filter.locationId)
    .add('b.purpose = ?', filter.purpose)
    .add('b."isActive" = ?', filter.isActive)
  return findPage<BinView>(actor, { select, where, order: byCode }, page)
}

/** The bins with these ids, in no order; what is unknown or out of sight is missing. */
export function findBinsById(actor: Actor, ids: readonly string[]): Promise<readonly BinView[]> {
  allow(actor, 'location:read')
  return queryText<BinView>(actor, `${select} WHERE b.id = ANY ($1::uuid[])`, [ids])
}

/** The active bin of a location that a label names, without regard to case; null when there is none. */
export async function findBinByCode(actor: Actor, locationId: string, code: string): Promise<BinView | null> {
  allow(actor, 'location:read')
  const text = `${select} WHERE b."locationId" = $1::uuid AND b.code = ANY ($2) AND b."isActive" ORDER BY b.code LIMIT 1`
  const [bin] = await queryText<BinView>(actor, text, [locationId, [code, code.toUpperCase()]])
  return bin ?? null
}
