import type { ImportedLocation, ImportedProduct } from '#modules/capture/import-orders.input'
import type { CellReader } from './cell-reader.rules.ts'
import type { ReadLine } from './order-lines.rules.ts'
import type { OrderProfile } from './profile.rules.ts'
import { addressOf } from './read-address.rules.ts'
import { lineClassOf } from './row-class.rules.ts'

const MILLIMETERS_PER_CENTIMETER = 10

/** Weights and sizes are facts beside the order: one that is not a whole number is left out, and no row is refused for it. */
const whole = (reader: CellReader, field: string | undefined, factor = 1): number | null => {
  const text = reader.raw(field)
  return /^\d{1,7}$/.test(text) ? Number(text) * factor : null
}

/** What the rows tell of the products that they name. */
export function productsOf(profile: OrderProfile, rows: readonly ReadLine[]): ImportedProduct[] {
  const { product } = profile
  return rows
    .filter(({ row }) => lineClassOf(profile, row) === null)
    .map(({ reader }) => ({
      sku: reader.text(profile.line.sku, 100) || reader.text(profile.line.title, 100),
      title: reader.text(product.title, 500),
      brand: reader.text(product.brand, 200) || null,
      weightGrams: whole(reader, product.weightGrams),
      lengthMillimeters: whole(reader, product.lengthCm, MILLIMETERS_PER_CENTIMETER),
      widthMillimeters: whole(reader, product.widthCm, MILLIMETERS_PER_CENTIMETER),
      heightMillimeters: whole(reader, product.heightCm, MILLIMETERS_PER_CENTIMETER),
    }))
}

/** What the rows tell of the places that shipped. */
export function placesOf(profile: OrderProfile, rows: readonly ReadLine[]): ImportedLocation[] {
  const { location } = profile
  const places = new Map<string, ImportedLocation>()
  for (const { reader } of rows) {
    const key = reader.text(location.key, 100)
    if (places.has(key)) continue
    const name = reader.text(location.name, 200)
    const address = { ...addressOf(reader, location.address), name }
    places.set(key, { key, name, type: location.type, address, timeZone: profile.timeZone })
  }
  return [...places.values()]
}
