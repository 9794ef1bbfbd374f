import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { ProcedureStepRule } from '../pack.rules.ts'
import type { LockedFulfillmentOrder } from './fulfillment-order.store.ts'

interface NewPackage {
  readonly weightGrams?: number | null
  readonly lengthMillimeters?: number | null
  readonly widthMillimeters?: number | null
  readonly heightMillimeters?: number | null
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
}

/** Writes packages and what is in them; numbers count on from the packages that the fulfillment order has. */
export async function savePackages(
  cx: CommandContext,
  fulfillment: LockedFulfillmentOrder,
  packages: readonly NewPackage[],
) {
  const { tenantId, id: packedById } = cx.actor
  const before = await cx.tx.package.findMany({ where: { fulfillmentOrderId: fulfillment.id }, select: { id: true } })
  const rows = packages.map(({ lines: _lines, ...measures }, index) => ({
    ...measures,
    weightGrams: measures.weightGrams ?? null,
    tenantId,
    id: newId(),
    fulfillmentOrderId: fulfillment.id,
    number: `${fulfillment.number}-P${before.length + index + 1}`,
    packedAt: cx.now,
    packedById,
  }))
  await cx.tx.package.createMany({ data: rows })
  await cx.tx.packageLine.createMany({
    data: packages.flatMap((one, index) =>
      one.lines.map((line) => ({
        tenantId,
        id: newId(),
        packageId: rows[index]?.id ?? '',
        fulfillmentOrderLineId: line.lineId,
        quantity: line.quantity,
      })),
    ),
  })
  return rows
}

export interface ActiveProcedure {
  readonly key: string
  readonly version: number
  readonly steps: readonly ProcedureStepRule[]
}

/** The newest active version of a written procedure; null when the tenant has none. */
export async function activeProcedure(cx: CommandContext, key: string): Promise<ActiveProcedure | null> {
  const found = await cx.tx.procedure.findFirst({ where: { key, isActive: true }, orderBy: { version: 'desc' } })
  return found ? { key, version: found.version, steps: found.steps as unknown as readonly ProcedureStepRule[] } : null
}

/** Keeps the steps as they were done; a step recorded before keeps its first record. */
export async function saveSteps(
  cx: CommandContext,
  fulfillmentOrderId: string,
  procedure: ActiveProcedure,
  steps: readonly { stepKey: string; outcome: string; value?: string | null }[],
): Promise<void> {
  await cx.tx.procedureStep.createMany({
    data: steps.map((step) => ({
      tenantId: cx.actor.tenantId,
      id: newId(),
      fulfillmentOrderId,
      procedureKey: procedure.key,
      procedureVersion: procedure.version,
      stepKey: step.stepKey,
      outcome: step.outcome,
      value: step.value ?? null,
      recordedById: cx.actor.id,
      at: cx.now,
    })),
    skipDuplicates: true,
  })
}
