import { z } from 'zod'
import { codeField, requiredText, textField } from '#lib/zod-fields'
import { newVariant, skuField, variantFields } from './variant.input.ts'

const productFields = {
  title: requiredText(200),
  description: textField(20_000),
  brand: textField(120).nullable(),
}

export const createProductInput = z.object({
  code: codeField,
  title: productFields.title,
  description: productFields.description.default(''),
  brand: productFields.brand.optional(),
  variants: z.array(newVariant).min(1, 'must have at least one variant').max(100, 'must be at most 100 variants'),
})

/** Fields left out stay as they are. */
export const updateProductInput = z.object({ productId: z.string(), ...z.object(productFields).partial().shape })

export const addVariantInput = z.object({ productId: z.string(), variant: newVariant })

/** Fields left out stay as they are. */
export const updateVariantInput = z.object({
  variantId: z.string(),
  sku: skuField.optional().describe('A new name; orders keep the one they were placed with.'),
  ...z.object(variantFields).partial().shape,
})

/** Which of a product's variants an act is about. */
export const productActInput = z.object({
  productId: z.string(),
  variantIds: z.array(z.string()).min(1).max(100).optional().describe('These variants; all of them when left out.'),
})

export type CreateProductInput = z.input<typeof createProductInput>
export type UpdateProductInput = z.input<typeof updateProductInput>
export type AddVariantInput = z.input<typeof addVariantInput>
export type UpdateVariantInput = z.input<typeof updateVariantInput>
