import { packagings, productStatuses, stockUnits } from '#modules/catalog/catalog.rules'
import { closedList } from '../enums.ts'

export const ProductStatusEnum = closedList('ProductStatus', 'Whether something is sold.', productStatuses, {
  DRAFT: 'Is being described.',
  ACTIVE: 'Is sold.',
  DISCONTINUED: 'Is sold while stock lasts.',
  ARCHIVED: 'Is not sold any more and has no stock.',
})

export const StockUnitEnum = closedList('StockUnit', 'The smallest unit in which a variant is counted.', stockUnits, {
  PIECE: 'Pieces.',
  GRAM: 'Grams.',
  MILLIMETER: 'Millimeters.',
  MILLILITER: 'Milliliters.',
})

export const PackagingEnum = closedList('Packaging', 'What carries a barcode.', packagings, {
  EACH: 'A single piece.',
  INNER: 'An inner box.',
  CASE: 'A case.',
})
