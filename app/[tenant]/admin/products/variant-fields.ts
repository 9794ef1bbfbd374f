import type { FormField } from '#components/admin/form-types'
import { textOf, textOrNull, wholeOrNull } from '../form-input.ts'
import type { ProductVariant } from './products-query.ts'

const text = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)

/** Fields of a variant, filled from the one there is. */
export const variantFields = (variant: ProductVariant | null, currency: string): readonly FormField[] => [
  { name: 'sku', label: 'SKU', kind: 'code', value: text(variant?.sku) },
  {
    name: 'title',
    label: 'What sets it apart',
    optional: true,
    value: text(variant?.title),
    help: 'Size or color; the product’s title when empty.',
  },
  {
    name: 'price',
    label: `Price in ${variant?.price?.currency ?? currency}`,
    kind: 'number',
    optional: true,
    value: text(variant?.price?.amount),
  },
  { name: 'weightGrams', label: 'Weight in grams', kind: 'number', optional: true, value: text(variant?.weightGrams) },
  {
    name: 'lengthMillimeters',
    label: 'Length in mm',
    kind: 'number',
    optional: true,
    value: text(variant?.lengthMillimeters),
  },
  {
    name: 'widthMillimeters',
    label: 'Width in mm',
    kind: 'number',
    optional: true,
    value: text(variant?.widthMillimeters),
  },
  {
    name: 'heightMillimeters',
    label: 'Height in mm',
    kind: 'number',
    optional: true,
    value: text(variant?.heightMillimeters),
  },
  {
    name: 'preorderOn',
    label: 'Sold ahead, promised from',
    kind: 'day',
    optional: true,
    value: text(variant?.preorderOn),
  },
]

/** A variant as its fields were filled in. */
export function variantInput(form: FormData, currency: string): Record<string, unknown> {
  const price = textOrNull(form, 'price')
  return {
    sku: textOf(form, 'sku'),
    title: textOf(form, 'title'),
    price: price ? { amount: price, currency } : null,
    weightGrams: wholeOrNull(form, 'weightGrams'),
    lengthMillimeters: wholeOrNull(form, 'lengthMillimeters'),
    widthMillimeters: wholeOrNull(form, 'widthMillimeters'),
    heightMillimeters: wholeOrNull(form, 'heightMillimeters'),
    preorderOn: textOrNull(form, 'preorderOn'),
  }
}
