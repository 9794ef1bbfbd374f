import { z } from 'zod'
import { barcodeFields } from './variant.input.ts'

export const addBarcodeInput = z.object({ variantId: z.string(), ...barcodeFields })

export const removeBarcodeInput = z.object({ variantId: z.string(), barcodeId: z.string() })

export type AddBarcodeInput = z.input<typeof addBarcodeInput>
