import { installDefaultPolicies } from '#modules/policies/install-default-policies.step'
import { type Actor, everything, type Visibility } from '#platform/actor'
import { unsafeControl } from '#platform/control'
import { newId } from '#platform/ids'
import { type Permission, permissionsOf, type Role } from '#platform/permissions'
import { transaction } from '#platform/tenancy'
import { plantLocations } from './world-locations.ts'
import { plantProducts } from './world-products.ts'

/** A small merchant to test with: four locations, three channels, one carrier, a handful of products, a member per role. */
export interface World {
  readonly tenantId: string
  readonly slug: string
  /** An actor of the role, now and in this tenant. */
  as(role: Role | readonly Role[], limits?: Partial<Visibility>): Actor
  /** An actor with exactly these permissions. */
  with(...permissions: Permission[]): Actor
  readonly channels: { readonly web: string; readonly marketplace: string; readonly wholesale: string }
  /** leeds and rotterdam are our warehouses, thirdParty a 3PL in Lyon, overflow a peak hall in Leeds. */
  readonly locations: {
    readonly leeds: string
    readonly rotterdam: string
    readonly thirdParty: string
    readonly overflow: string
  }
  readonly services: { readonly standard: string; readonly express: string }
  /** SKU → variant id: MUG-BLUE MUG-RED TEAPOT TRAY CANDLE, GIFT-SET (kit: 2 MUG-BLUE + 1 TEAPOT), LAMP (preorder). */
  readonly variants: Readonly<Record<string, string>>
  /** Puts opening stock of a SKU into the location's MAIN bin. */
  stock(sku: string, location: keyof World['locations'], quantity: number): Promise<void>
}

let tenants = 0

/** Plants a new tenant; several worlds live in one database without seeing each other. */
export async function makeWorld(name = 'world'): Promise<World> {
  tenants += 1
  const tenantId = newId()
  const slug = `${name}-${tenants}-${tenantId.slice(-6)}`
  const now = new Date()
  await unsafeControl().tenant.create({
    data: { id: tenantId, slug, name: slug, timeZone: 'Europe/London', currency: 'GBP', createdAt: now },
  })
  const actorWith = (
    roles: readonly Role[],
    permissions: ReadonlySet<Permission>,
    visibility: Visibility = everything,
  ): Actor => ({
    tenantId,
    tenantSlug: slug,
    timeZone: 'Europe/London',
    currency: 'GBP',
    locale: 'en-GB',
    kind: 'MEMBER',
    id: memberIds.get(roles.join()) ?? memberId(roles),
    name: roles[0] ?? 'Test',
    roles,
    permissions,
    visibility,
    source: 'PORTAL',
    requestId: newId(),
    now: new Date(),
  })
  const memberIds = new Map<string, string>()
  const memberId = (roles: readonly Role[]) => {
    const id = newId()
    memberIds.set(roles.join(), id)
    return id
  }
  const owner = actorWith(['ADMINISTRATOR'], permissionsOf(['ADMINISTRATOR']))
  const planted = await transaction(owner, async (tx) => {
    const places = await plantLocations(tx, tenantId, now)
    const products = await plantProducts(tx, tenantId, now)
    await installDefaultPolicies({ actor: owner, tx, now })
    return { ...places, ...products }
  })
  return {
    tenantId,
    slug,
    ...planted,
    as: (role, limits) => {
      const held = typeof role === 'string' ? [role] : role
      return actorWith(held, permissionsOf(held), { ...everything, ...limits })
    },
    with: (...permissions) => actorWith([], new Set(permissions)),
    stock: (sku, location, quantity) =>
      plantStock(owner, planted.variants[sku] ?? '', planted.locations[location], quantity),
  }
}

/** Opening stock by plain rows: movement, bin and level agree, as `openStock` would leave them. */
async function plantStock(actor: Actor, variantId: string, locationId: string, quantity: number): Promise<void> {
  const { tenantId, now } = actor
  await transaction(actor, async (tx) => {
    const bin = await tx.bin.findFirstOrThrow({ where: { tenantId, locationId, purpose: 'PICK' } })
    await tx.stockMovement.create({
      data: {
        tenantId,
        id: newId(),
        variantId,
        quantity,
        kind: 'OPENING',
        toLocationId: locationId,
        toBinId: bin.id,
        toCondition: 'SELLABLE',
        at: now,
        recordedAt: now,
        actorId: actor.id,
        commandId: newId(),
      },
    })
    await tx.$executeRaw`
      INSERT INTO "BinStock" ("tenantId", "binId", "variantId", condition, "locationId", quantity)
      VALUES (${tenantId}::uuid, ${bin.id}::uuid, ${variantId}::uuid, 'SELLABLE', ${locationId}::uuid, ${quantity})
      ON CONFLICT ("tenantId", "binId", "variantId", condition) DO UPDATE SET quantity = "BinStock".quantity + ${quantity}`
    await tx.$executeRaw`
      INSERT INTO "StockLevel" ("tenantId", "variantId", "locationId", "onHand", sellable, "updatedAt")
      VALUES (${tenantId}::uuid, ${variantId}::uuid, ${locationId}::uuid, ${quantity}, ${quantity}, ${now})
      ON CONFLICT ("tenantId", "variantId", "locationId")
      DO UPDATE SET "onHand" = "StockLevel"."onHand" + ${quantity}, sellable = "StockLevel".sellable + ${quantity}`
  })
}
