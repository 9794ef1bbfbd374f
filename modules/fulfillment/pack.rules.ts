import { NotFound, type Refusal } from '#platform/refusal'
import { MoreThanNeeded, PackingDiffers, ProcedureStepMissing } from './fulfillment.errors.ts'
import { type LineProgress, leftToPack } from './fulfillment.rules.ts'

/** One step of a written procedure. */
export interface ProcedureStepRule {
  readonly key: string
  readonly title: string
  /** How its being done is known: a scan, a look, a picture, a paper. */
  readonly kind?: string
  readonly isRequired: boolean
}

type Line = LineProgress & { readonly id: string; readonly sku: string }

/** Units per line over all packages, or why they cannot be packed so. Everything picked must be in a package. */
export function checkPacking(
  lines: readonly Line[],
  packages: readonly { lines: readonly { lineId: string; quantity: number }[] }[],
): ReadonlyMap<string, number> | Refusal {
  const packed = new Map<string, number>()
  for (const { lineId, quantity } of packages.flatMap((one) => one.lines))
    packed.set(lineId, (packed.get(lineId) ?? 0) + quantity)
  for (const lineId of packed.keys()) {
    if (!lines.some((line) => line.id === lineId)) return new NotFound('FulfillmentOrderLine', lineId)
  }
  for (const line of lines) {
    const quantity = packed.get(line.id) ?? 0
    if (quantity > leftToPack(line)) return new MoreThanNeeded({ sku: line.sku, quantity, left: leftToPack(line) })
    if (quantity < leftToPack(line))
      return new PackingDiffers({ sku: line.sku, picked: leftToPack(line), packed: quantity })
  }
  return packed
}

/** The first required step that was neither done nor found failed, as a refusal; null when the procedure is followed. */
export function missingStep(
  steps: readonly ProcedureStepRule[],
  recorded: readonly { stepKey: string; outcome: string }[],
): Refusal | null {
  const done = new Set(recorded.filter((step) => step.outcome !== 'SKIPPED').map((step) => step.stepKey))
  const missing = steps.find((step) => step.isRequired && !done.has(step.key))
  return missing ? new ProcedureStepMissing({ step: missing.key, title: missing.title }) : null
}
