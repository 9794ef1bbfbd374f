import { activateProduct } from '#modules/catalog/activate-product'
import { createProduct } from '#modules/catalog/create-product'
import { createChannel } from '#modules/channels/create-channel'
import { openStock } from '#modules/inventory/open-stock'
import { createCarrier } from '#modules/locations/create-carrier'
import { createCarrierService } from '#modules/locations/create-carrier-service'
import { createLocation } from '#modules/locations/create-location'
import { setCutOffs } from '#modules/locations/set-cut-offs'
import { createApiKey, keyShownOnce } from '#modules/members/create-api-key'
import { createTenant } from '#modules/organization/create-tenant'
import type { Actor } from '#platform/actor'
import { clockNow } from '#platform/clock'
import { systemActor } from '#platform/system-actor'

/** The merchant that is measured. */
export interface World {
  readonly tenantId: string
  readonly actor: Actor
  readonly key: string
  readonly channels: Readonly<Record<string, string>>
  readonly locations: readonly string[]
  readonly serviceId: string
  readonly variants: readonly { readonly id: string; readonly sku: string; readonly title: string }[]
  /** The one that everybody wants. */
  readonly hotSku: string
}

const skus = 1_000
const week = [1, 2, 3, 4, 5, 6, 7]

async function makePlaces(actor: Actor) {
  const carrier = await createCarrier(actor, { code: 'dhl', name: 'DHL', trackingFormat: 'dhl' })
  const zones = [{ countries: ['*' as const], minDays: 1, maxDays: 3, price: '3.60', currency: 'GBP' }]
  const service = await createCarrierService(actor, {
    carrierId: carrier.id,
    code: 'STANDARD',
    name: 'DHL Parcel',
    zones,
  })
  const locations: string[] = []
  for (const code of ['LEEDS', 'BRISTOL']) {
    const address = { name: code, line1: '1 Way', city: 'Leeds', postcode: 'LS1 1AA', country: 'GB' }
    const { id } = await createLocation(actor, {
      code,
      type: 'WAREHOUSE',
      name: code,
      address,
      timeZone: 'Europe/London',
    })
    const times = week.map((weekday) => ({ weekday, localTime: '23:59' }))
    await setCutOffs(actor, { locationId: id, carrierServiceId: service.id, times })
    locations.push(id)
  }
  return { serviceId: service.id, locations }
}

async function makeVariants(actor: Actor): Promise<World['variants']> {
  const made: World['variants'][number][] = []
  for (let from = 0; from < skus; from += 100) {
    const names = Array.from({ length: 100 }, (_, index) => ({
      sku: `SKU-${from + index}`,
      title: `Item ${from + index}`,
    }))
    const product = await createProduct(actor, {
      code: `P-${from}`,
      title: `Items from ${from}`,
      variants: names.map((name) => ({ ...name, weightGrams: 200, price: { amount: '10.00', currency: 'GBP' } })),
    })
    await activateProduct(actor, { productId: product.id })
    made.push(...names.map((name, index) => ({ ...name, id: product.variantIds[index] ?? '' })))
  }
  return made
}

/** A tenant of its own with 1,000 stocked SKUs, two locations, three channels and a key that reads and places orders. */
export async function makeMerchant(slug: string): Promise<World> {
  const now = clockNow()
  const { tenant } = await createTenant(
    {
      slug,
      name: 'Bench',
      timeZone: 'Europe/London',
      currency: 'GBP',
      countryCode: 'GB',
      administrator: { email: `${slug}@example.com`, name: 'Bench' },
    },
    now,
  )
  const actor = await systemActor({ slug }, 'SCRIPT', 'Bench')
  if (!actor) throw new Error('the tenant is missing')
  const places = await makePlaces(actor)
  const channels: Record<string, string> = {}
  for (const code of ['web', 'market', 'wholesale']) {
    const { id } = await createChannel(actor, {
      code,
      type: 'WEBSITE',
      name: code,
      currency: 'GBP',
      defaultServiceCode: 'STANDARD',
      paymentTerms: 'ON_ACCOUNT',
    })
    channels[code] = id
  }
  const variants = await makeVariants(actor)
  const lines = variants.flatMap(({ id }) =>
    places.locations.map((locationId) => ({
      variantId: id,
      locationId,
      quantity: 100_000,
      unitCost: { amount: '4', currency: 'GBP' },
    })),
  )
  for (let from = 0; from < lines.length; from += 500)
    await openStock(actor, { cutOverAt: now, lines: lines.slice(from, from + 500) })
  const expiresAt = new Date(now.getTime() + 30 * 86_400_000).toISOString()
  const scopes = [
    'order:read',
    'order:place',
    'catalog:read',
    'location:read',
    'channel:read',
    'carrier:read',
    'fulfillment:read',
    'customer:read',
    'payment:read',
    'decision:read',
    'exception:read',
    'event:read',
    'personal-data:read',
  ] as const
  const key = keyShownOnce(await createApiKey(actor, { name: 'Bench', scopes: [...scopes], expiresAt })) ?? ''
  return { tenantId: tenant.id, actor, key, channels, ...places, variants, hotSku: variants[0]?.sku ?? '' }
}
