import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { factorProblem, readBarcode, spellingsOf } from '../barcode.rules.ts'
import { BarcodeRefused, BarcodeTaken } from '../catalog.errors.ts'
import type { Packaging } from '../catalog.rules.ts'

export interface NewBarcode {
  readonly variantId: string
  readonly value: string
  readonly packaging: Packaging
  readonly factor: number
}

/** The barcode as it is kept, or a refusal that says what is expected. */
export function checkedBarcode<B extends Omit<NewBarcode, 'variantId'>>(barcode: B): B {
  const value = readBarcode(barcode.value)
  if (!value.ok) throw new BarcodeRefused(barcode.value, value.error)
  const factor = factorProblem(barcode.packaging, barcode.factor)
  if (factor) throw new BarcodeRefused(barcode.value, factor)
  return { ...barcode, value: value.value }
}

/** Writes barcodes, in two statements; one that is taken in any spelling refuses them all. */
export async function insertBarcodes(cx: CommandContext, barcodes: readonly NewBarcode[]) {
  if (barcodes.length === 0) return []
  const rows = barcodes.map((barcode) => ({ ...checkedBarcode(barcode), id: newId() }))
  const seen = new Map<string, string>()
  const twice = rows.filter(({ value }) => {
    const spellings = spellingsOf(value)
    const isTwice = spellings.some((spelling) => seen.has(spelling))
    for (const spelling of spellings) seen.set(spelling, value)
    return isTwice
  })
  const { tenantId } = cx.actor
  const taken = await cx.tx.barcode.findMany({
    where: { tenantId, value: { in: [...seen.keys()] } },
    select: { value: true },
  })
  const refused = [...twice, ...taken].map(({ value }) => value)
  if (refused.length > 0) throw new BarcodeTaken(refused)
  const data = rows.map((row) => ({ ...row, tenantId, createdAt: cx.now }))
  const { count } = await cx.tx.barcode.createMany({ data, skipDuplicates: true })
  if (count < data.length) throw new BarcodeTaken(rows.map(({ value }) => value))
  return rows
}
