import { entry, type RefusalEntry } from './refusal-entry.ts'
import { count, orNull, text, texts } from './refusal-facts.ts'

const sku = text('The SKU.')

/** Refusals about products, variants, barcodes and kits. */
export const catalogRefusals: Readonly<Record<string, RefusalEntry>> = {
  SKU_TAKEN: entry('SkuTaken', 'Another variant has one of these SKUs already, or the list names one twice.', {
    skus: texts('The SKUs.'),
  }),
  BARCODE_TAKEN: entry(
    'BarcodeTaken',
    'Another variant carries one of these barcodes already, in this or another spelling.',
    {
      values: texts('The barcodes.'),
    },
  ),
  BARCODE_REFUSED: entry('BarcodeRefused', 'The barcode cannot be what it says.', {
    value: text('The barcode.'),
    problem: text('What is wrong with it, for programs.'),
    expected: text('What is expected.'),
  }),
  NOT_READY_FOR_SALE: entry('NotReadyForSale', 'The variant lacks what it needs before it may be sold.', {
    sku,
    missing: texts('What is missing.'),
  }),
  PRODUCT_STATE_REFUSED: entry('ProductStateRefused', 'The act is not possible in this state.', {
    sku,
    status: text('The state.'),
    act: text('The act.'),
  }),
  VARIANT_HOLDS_STOCK: entry('VariantHoldsStock', 'Units of the variant still lie in a location.', {
    sku,
    onHand: count('How many.'),
  }),
  VARIANT_NOT_HELD: entry('VariantNotHeld', 'The variant is not held back.', { sku }),
  KIT_REFUSED: entry('KitRefused', 'The recipe is none.', {
    problem: text('What is wrong with it, for programs.'),
    sku: orNull(text('The component that it is about; null when it is about the whole.')),
  }),
}
