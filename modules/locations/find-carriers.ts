import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { queryText } from '#platform/tenancy'
import { serviceIsActiveAt } from './location.rules.ts'
import type { ServiceZone } from './zone.rules.ts'

/** A carrier. */
export interface CarrierView {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly trackingFormat: string | null
  readonly trackingUrl: string | null
  readonly isActive: boolean
  readonly version: number
}

/** A carrier's service; `isActive` says whether it may be used now, its carrier considered. */
export interface CarrierServiceView {
  readonly id: string
  readonly carrierId: string
  readonly carrierName: string
  readonly code: string
  readonly name: string
  readonly isActive: boolean
  readonly disabledReason: string | null
  readonly disabledUntil: Date | null
  readonly zones: readonly ServiceZone[]
  readonly version: number
}

const carriers = `SELECT id, code, name, "trackingFormat", "trackingUrl", "isActive", version FROM "Carrier"`

/** Every carrier, by name: a merchant has a handful. */
export function findCarriers(actor: Actor): Promise<readonly CarrierView[]> {
  allow(actor, 'carrier:read')
  return queryText<CarrierView>(actor, `${carriers} ORDER BY name, code LIMIT 500`, [])
}

/** The carriers with these ids, in no order. */
export function findCarriersById(actor: Actor, ids: readonly string[]): Promise<readonly CarrierView[]> {
  allow(actor, 'carrier:read')
  return queryText<CarrierView>(actor, `${carriers} WHERE id = ANY ($1::uuid[])`, [ids])
}

type ServiceRow = CarrierServiceView & { readonly carrierIsActive: boolean }

const services = `SELECT s.id, s."carrierId", c.name AS "carrierName", c."isActive" AS "carrierIsActive", s.code, s.name, s."isActive",
  s."disabledReason", s."disabledUntil", s.zones, s.version
FROM "CarrierService" s JOIN "Carrier" c ON c."tenantId" = s."tenantId" AND c.id = s."carrierId"`

function viewOf({ carrierIsActive, ...row }: ServiceRow, now: Date): CarrierServiceView {
  const isUsable = serviceIsActiveAt(row, now)
  const isOver = isUsable && !row.isActive
  const cleared = isOver ? { disabledReason: null, disabledUntil: null } : {}
  return { ...row, ...cleared, isActive: carrierIsActive && isUsable }
}

/** Every service, by carrier and name; also the answer to routing's picker, which takes those that are active. */
export async function findCarrierServices(
  actor: Actor,
  filter: { readonly carrierId?: string | null } = {},
): Promise<readonly CarrierServiceView[]> {
  allow(actor, 'carrier:read')
  const text = `${services} WHERE $1::uuid IS NULL OR s."carrierId" = $1::uuid ORDER BY c.name, s.name, s.code LIMIT 1000`
  const rows = await queryText<ServiceRow>(actor, text, [filter.carrierId ?? null])
  return rows.map((row) => viewOf(row, actor.now))
}

/** The services with these ids, in no order. */
export async function findCarrierServicesById(
  actor: Actor,
  ids: readonly string[],
): Promise<readonly CarrierServiceView[]> {
  allow(actor, 'carrier:read')
  const rows = await queryText<ServiceRow>(actor, `${services} WHERE s.id = ANY ($1::uuid[])`, [ids])
  return rows.map((row) => viewOf(row, actor.now))
}
