import type { TableProfileInput } from '../profile.rules.ts'

/** A plain table whose columns are named as the product names them. */
const table = (
  kind: TableProfileInput['kind'],
  name: string,
  columns: readonly [string, ...string[]],
  others: string,
): TableProfileInput => ({
  kind,
  name,
  description: `${columns.join(', ')}; may be left out: ${others}.`,
  files: { rows: { columns: [...columns], key: columns[0], use: 'ORDER' } },
  primary: 'rows',
})

/** Tables of master data and of opening stock, by key. The first column is the key by which rows belong together. */
export const tableProfiles: Readonly<Record<string, TableProfileInput>> = {
  products: table(
    'PRODUCTS',
    'Products',
    ['sku', 'title'],
    'product_code, product_title, description, brand, status, unit, weight_grams, length_mm, width_mm, height_mm, lot_tracked, serial_tracked, price, currency, hs_code, origin_country',
  ),
  barcodes: table('BARCODES', 'Barcodes', ['sku', 'barcode'], 'packaging, factor'),
  kits: table('KITS', 'Kits', ['kit_sku', 'component_sku', 'quantity'], 'price_share, ship_together'),
  customers: table(
    'CUSTOMERS',
    'Customers',
    ['name', 'email'],
    'phone, external_id, connection, kind, locale, note, and the parts of an address',
  ),
  locations: table(
    'LOCATIONS',
    'Locations',
    ['code', 'name', 'type', 'country'],
    'time_zone, regions, priority, daily_capacity, pick_cost, and the parts of an address',
  ),
  'opening-stock': table(
    'OPENING_STOCK',
    'Opening stock with its cost',
    ['sku', 'location', 'quantity'],
    'bin (MAIN), condition (SELLABLE), unit_cost, currency, counted_at (now)',
  ),
}
