import { Refusal } from '#platform/refusal'
import type { BarcodeProblem } from './barcode.rules.ts'
import type { ProductAct, ProductStatus } from './catalog.rules.ts'
import type { KitProblem } from './kit.rules.ts'

/** Another variant already has one of these SKUs, or the list names one twice. */
export class SkuTaken extends Refusal {
  readonly code = 'SKU_TAKEN'
  constructor(skus: readonly string[]) {
    super({ skus })
  }
}

/** Another variant already carries one of these barcodes, in this or another spelling. */
export class BarcodeTaken extends Refusal {
  readonly code = 'BARCODE_TAKEN'
  constructor(values: readonly string[]) {
    super({ values })
  }
}

/** The barcode cannot be what it says. */
export class BarcodeRefused extends Refusal {
  readonly code = 'BARCODE_REFUSED'
  constructor(value: string, problem: BarcodeProblem) {
    super({ value, problem: problem.code, expected: problem.expected })
  }
}

/** The variant lacks what it needs before it may be sold. */
export class NotReadyForSale extends Refusal {
  readonly code = 'NOT_READY_FOR_SALE'
  constructor(sku: string, missing: readonly string[]) {
    super({ sku, missing })
  }
}

/** The act is not possible in this state. */
export class ProductStateRefused extends Refusal {
  readonly code = 'PRODUCT_STATE_REFUSED'
  constructor(sku: string, status: ProductStatus, act: ProductAct) {
    super({ sku, status, act })
  }
}

/** Units of the variant still lie in a location. */
export class VariantHoldsStock extends Refusal {
  readonly code = 'VARIANT_HOLDS_STOCK'
  constructor(sku: string, onHand: number) {
    super({ sku, onHand })
  }
}

/** The variant is not held back. */
export class VariantNotHeld extends Refusal {
  readonly code = 'VARIANT_NOT_HELD'
  constructor(sku: string) {
    super({ sku })
  }
}

/** The recipe is none: see `problem`. */
export class KitRefused extends Refusal {
  readonly code = 'KIT_REFUSED'
  constructor(problem: KitProblem | { readonly code: 'IS_COMPONENT'; readonly sku: string }) {
    super({ problem: problem.code, sku: 'sku' in problem ? problem.sku : null })
  }
}
