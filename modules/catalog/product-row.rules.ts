import { type BatchRow, RowReader } from '#lib/batch-rows'
import { type ProductStatus, productStatuses, productTransitions, type StockUnit, stockUnits } from './catalog.rules.ts'

/** What a row of a product table says; undefined where it says nothing. */
export interface ProductRowFields {
  readonly sku: string
  readonly title: string
  readonly productCode: string
  readonly product: { readonly title?: string; readonly description?: string; readonly brand?: string }
  readonly variant: {
    readonly status?: ProductStatus
    readonly unit?: StockUnit
    readonly weightGrams?: number
    readonly lengthMillimeters?: number
    readonly widthMillimeters?: number
    readonly heightMillimeters?: number
    readonly lotTracked?: boolean
    readonly serialTracked?: boolean
    readonly customs?: { readonly hsCode: string; readonly originCountry: string; readonly description: string }
    readonly priceMinor?: bigint
    readonly priceCurrency?: string
  }
}

const code = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/

/** A code for a product that has none: the SKU's letters and digits. */
function codeFrom(sku: string): string {
  const plain = sku
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
  return plain.slice(0, 40) || 'product'
}

function readVariant(row: RowReader, defaultCurrency: string): ProductRowFields['variant'] {
  const size = (column: string) => row.whole(column, 1, 100_000)
  const priceCurrency = row.currency('currency') ?? defaultCurrency
  const priceMinor = row.amount('price', priceCurrency)
  const hsCode = row.matching('hs_code', /^\d{6,12}$/, 'a tariff number of 6 to 12 digits')
  const originCountry = row.country('origin_country')
  return {
    status: row.choice('status', productStatuses),
    unit: row.choice('unit', stockUnits),
    weightGrams: row.whole('weight_grams', 1, 100_000_000),
    lengthMillimeters: size('length_mm'),
    widthMillimeters: size('width_mm'),
    heightMillimeters: size('height_mm'),
    lotTracked: row.flag('lot_tracked'),
    serialTracked: row.flag('serial_tracked'),
    customs: hsCode && originCountry ? { hsCode, originCountry, description: '' } : undefined,
    priceMinor,
    priceCurrency: priceMinor === undefined ? undefined : priceCurrency,
  }
}

/** Reads a row of a product table. Prices without a currency are in the tenant's. */
export function readProductRow(source: BatchRow, defaultCurrency: string) {
  const row = new RowReader(source)
  const sku = row.required('sku', 80)
  const title = row.required('title', 200)
  const productCode = row.matching('product_code', code, '1 to 40 letters, digits, ".", "-" or "_"') ?? codeFrom(sku)
  const product = {
    title: row.text('product_title', 200),
    description: row.text('description', 20_000),
    brand: row.text('brand', 120),
  }
  const variant = readVariant(row, defaultCurrency)
  return {
    line: source.line,
    problem: row.problem,
    fields: { sku, title, productCode, product, variant } satisfies ProductRowFields,
  }
}

/** Whether one step of a variant's life leads from a state to another; a new variant may begin in any but the archive. */
export function mayBecome(from: ProductStatus | null, to: ProductStatus): boolean {
  if (from === null) return to !== 'ARCHIVED'
  const reachable: readonly ProductStatus[] = Object.values(productTransitions[from])
  return from === to || reachable.includes(to)
}
