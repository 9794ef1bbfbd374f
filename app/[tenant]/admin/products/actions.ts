'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '#components/admin/form-types'
import type { ProductAct } from '#modules/catalog/catalog.rules'
import { findVariantsBySku } from '#modules/catalog/find-variants'
import { toGlobalId } from '#platform/ids'
import { requireActor } from '../../../actor.ts'
import { instantText, isChecked, rowsOf, textOf, textOrNull, wholeOrNull } from '../form-input.ts'
import { type AdminDocument, submitAct } from '../submit-act.ts'
import * as documents from './documents.ts'
import { variantInput } from './variant-fields.ts'

type Target = { tenant: string; id: string; version?: number }

async function act(
  target: Target,
  state: FormState,
  form: FormData,
  done: string,
  document: AdminDocument,
  input: Record<string, unknown>,
) {
  const actor = await requireActor(target.tenant)
  const { state: next } = await submitAct(actor, state, { document, input, form, done })
  if (next.done) revalidatePath(`/${target.tenant}/admin/products`, 'layout')
  return next
}

export async function createProduct(tenant: string, currency: string, state: FormState, form: FormData) {
  const actor = await requireActor(tenant)
  const { preorderOn: _, ...variant } = variantInput(form, currency)
  const code = textOf(form, 'code')
  const input = {
    code,
    title: textOf(form, 'productTitle'),
    description: textOf(form, 'description'),
    brand: textOrNull(form, 'brand'),
    variants: [variant],
  }
  const submitted = await submitAct(actor, state, {
    document: documents.createProductDocument,
    input,
    form,
    done: 'Created',
  })
  if (submitted.id) redirect(`/${tenant}/admin/products/${encodeURIComponent(code)}`)
  return submitted.state
}

export async function updateProduct(target: Target, state: FormState, form: FormData) {
  const input = {
    productId: target.id,
    expectedVersion: target.version,
    title: textOf(form, 'productTitle'),
    brand: textOrNull(form, 'brand'),
    description: textOf(form, 'description'),
  }
  return act(target, state, form, 'The product is saved', documents.updateProductDocument, input)
}

const acts = {
  activate: { document: documents.activateProductDocument, done: 'The product is on sale' },
  discontinue: { document: documents.discontinueProductDocument, done: 'The product sells out' },
  archive: { document: documents.archiveProductDocument, done: 'The product is archived' },
  restore: { document: documents.restoreProductDocument, done: 'The product is a draft again' },
} as const

export async function changeProductState(target: Target, name: ProductAct, state: FormState, form: FormData) {
  const { document, done } = acts[name]
  return act(target, state, form, done, document, { productId: target.id, expectedVersion: target.version })
}

export async function addVariant(target: Target, currency: string, state: FormState, form: FormData) {
  const input = { productId: target.id, variant: variantInput(form, currency) }
  return act(target, state, form, `${textOf(form, 'sku')} is added`, documents.addVariantDocument, input)
}

export async function updateVariant(target: Target, currency: string, state: FormState, form: FormData) {
  const input = { variantId: target.id, expectedVersion: target.version, ...variantInput(form, currency) }
  return act(target, state, form, 'The variant is saved', documents.updateVariantDocument, input)
}

export async function holdVariant(target: Target, state: FormState, form: FormData) {
  const { timeZone } = await requireActor(target.tenant)
  const input = {
    variantId: target.id,
    expectedVersion: target.version,
    reason: textOf(form, 'reason'),
    until: instantText(form, 'until', timeZone) ?? '',
  }
  return act(target, state, form, 'It is not promised until then', documents.holdVariantDocument, input)
}

export async function releaseVariant(target: Target, state: FormState, form: FormData) {
  const input = { variantId: target.id, expectedVersion: target.version }
  return act(target, state, form, 'It may be promised again', documents.releaseVariantDocument, input)
}

export async function addBarcode(target: Target, state: FormState, form: FormData) {
  const input = {
    variantId: target.id,
    value: textOf(form, 'value'),
    packaging: textOf(form, 'packaging'),
    factor: wholeOrNull(form, 'factor') ?? 1,
  }
  return act(target, state, form, 'The barcode is added', documents.addBarcodeDocument, input)
}

export async function removeBarcode(target: Target, barcodeId: string, state: FormState, form: FormData) {
  const input = { variantId: target.id, barcodeId }
  return act(target, state, form, 'The barcode is removed', documents.removeBarcodeDocument, input)
}

/** A recipe is written as lines of quantity and SKU; SKUs that are not known are named. */
export async function defineKit(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(target.tenant)
  const rows = rowsOf(form, 'components', /\s*[×x]\s+|\s+(?=\S+$)/).map(([quantity, sku]) => ({
    quantity,
    sku: sku ?? '',
  }))
  const known = await findVariantsBySku(actor, rows.map(({ sku }) => sku).filter(Boolean))
  const unknown = rows
    .filter(({ sku }) => !known.some((variant) => variant.sku === sku))
    .map(({ sku }) => sku || 'a line without SKU')
  const values = {
    components: [textOf(form, 'components')],
    shipTogether: isChecked(form, 'shipTogether') ? ['yes'] : [],
  }
  if (unknown.length > 0)
    return {
      attempt: state.attempt + 1,
      values,
      errors: [{ name: 'components', message: `names what is not in the catalog: ${unknown.join(', ')}` }],
    }
  const components = rows.map(({ quantity, sku }) => ({
    variantId: known.find((variant) => variant.sku === sku)?.id,
    quantity: Number(quantity),
  }))
  const wrong = components.some(({ quantity }) => !Number.isInteger(quantity))
  if (wrong)
    return {
      attempt: state.attempt + 1,
      values,
      errors: [{ name: 'components', message: 'needs a whole number before each SKU, such as "2 MUG-BLUE"' }],
    }
  const input = {
    variantId: target.id,
    expectedVersion: target.version,
    shipTogether: isChecked(form, 'shipTogether'),
    components: components.map(({ variantId, quantity }) => ({
      variantId: toGlobalId('Variant', variantId ?? ''),
      quantity,
    })),
  }
  return act(target, state, form, 'The recipe counts for new orders', documents.defineKitDocument, input)
}
