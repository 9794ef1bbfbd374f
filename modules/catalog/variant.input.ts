import { z } from 'zod'
import { countryField, dayField, moneyField, requiredText, textField } from '#lib/zod-fields'
import { packagings, stockUnits } from './catalog.rules.ts'

const whole = (least: number, most: number) =>
  z.int('must be a whole number').min(least, `must be at least ${least}`).max(most, `must be at most ${most}`)

/** A stock keeping unit: how the trade names it, at most 80 characters, no line breaks. */
export const skuField = requiredText(80).refine(
  (sku) => !/[\p{Cc}\p{Cf}]/u.test(sku),
  'must not hold invisible characters',
)

export const barcodeFields = {
  value: requiredText(60).describe('As printed under the bars; a GTIN must carry its check digit.'),
  packaging: z.enum(packagings).default('EACH').describe('What carries the code: one piece or a box.'),
  factor: whole(1, 1_000_000).default(1).describe('How many units one scan counts.'),
}

const customs = z.object({
  hsCode: z.string().regex(/^\d{6,12}$/, 'must be a tariff number of 6 to 12 digits'),
  originCountry: countryField.describe('Where it was made.'),
  description: textField(200).default(''),
})

const size = whole(1, 100_000).nullable()

/** What may be said of a variant when it is made and when it is changed. */
export const variantFields = {
  title: textField(200),
  weightGrams: whole(1, 100_000_000).nullable().describe('Weight of one unit in grams.'),
  lengthMillimeters: size.describe('Longest side of one unit in millimeters.'),
  widthMillimeters: size.describe('Second side of one unit in millimeters.'),
  heightMillimeters: size.describe('Third side of one unit in millimeters.'),
  lotTracked: z.boolean().describe('Whether every unit belongs to a lot.'),
  serialTracked: z.boolean().describe('Whether every unit carries a serial number.'),
  customs: customs.nullable().describe('What customs ask for.'),
  preorderOn: dayField.nullable().describe('Sold before stock exists, promised from this day on.'),
  price: moneyField.nullable().describe('The usual price of one unit.'),
}

/** A new variant. */
export const newVariant = z.object({
  sku: skuField,
  title: variantFields.title
    .default('')
    .describe('What sets it apart from its sisters; the product’s title when empty.'),
  unit: z.enum(stockUnits).default('PIECE').describe('The smallest unit that is counted.'),
  ...z.object(variantFields).omit({ title: true }).partial().shape,
  barcodes: z.array(z.object(barcodeFields)).max(20).default([]),
})
