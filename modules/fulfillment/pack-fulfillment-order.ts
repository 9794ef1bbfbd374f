import { advanceLines } from '#modules/orders/advance-lines.step'
import { type CommandContext, command } from '#platform/command'
import { orThrow } from '#platform/refusal'
import { FulfillmentStateForbids } from './fulfillment.errors.ts'
import { leftToPick } from './fulfillment.rules.ts'
import {
  advanceFulfillmentLines,
  type LockedFulfillmentOrder,
  lockFulfillmentOrder,
  saveFulfillmentOrder,
} from './internal/fulfillment-order.store.ts'
import { settleOrder } from './internal/order-changes.ts'
import { activeProcedure, savePackages, saveSteps } from './internal/package.store.ts'
import { requirePicking } from './internal/picking.ts'
import { checkPacking, missingStep } from './pack.rules.ts'
import { packFulfillmentOrderInput } from './pack-fulfillment-order.input.ts'

function requirePicked(fulfillment: LockedFulfillmentOrder): void {
  if (fulfillment.lines.every((line) => leftToPick(line) === 0)) return
  throw new FulfillmentStateForbids({ number: fulfillment.number, status: 'PICKING', act: 'pack' })
}

async function recordProcedure(
  cx: CommandContext,
  fulfillment: LockedFulfillmentOrder,
  steps: readonly { stepKey: string; outcome: string; value?: string | null }[],
) {
  const procedure = await activeProcedure(cx, 'pack')
  const missing = procedure ? missingStep(procedure.steps, steps) : null
  if (missing) throw missing
  if (procedure) await saveSteps(cx, fulfillment.id, procedure, steps)
}

/**
 * Everything picked goes into packages, with the written procedure's steps. Refused while units are still to be picked,
 * when packages and picks differ, or when a required step is missing.
 */
export const packFulfillmentOrder = command({
  name: 'fulfillment-order.pack',
  permission: 'fulfillment:pack',
  input: packFulfillmentOrderInput,
  refusals: [
    'FULFILLMENT_STATE_FORBIDS',
    'FULFILLMENT_HELD',
    'MORE_THAN_NEEDED',
    'PACKING_DIFFERS',
    'PROCEDURE_STEP_MISSING',
  ],
  async run(cx, input) {
    const fulfillment = await lockFulfillmentOrder(cx, input.fulfillmentOrderId)
    cx.expectVersion(fulfillment.version)
    requirePicking(fulfillment, 'pack')
    requirePicked(fulfillment)
    const packed = orThrow(checkPacking(fulfillment.lines, input.packages))
    await recordProcedure(cx, fulfillment, input.steps)
    const packages = await savePackages(cx, fulfillment, input.packages)
    const lines = fulfillment.lines
      .filter((line) => packed.has(line.id))
      .map((line) => ({ line, quantity: packed.get(line.id) ?? 0 }))
    await advanceFulfillmentLines(
      cx,
      lines.map(({ line, quantity }) => ({ lineId: line.id, packed: quantity })),
    )
    await advanceLines(
      cx,
      lines.map(({ line, quantity }) => ({
        orderLineId: line.orderLineId,
        componentId: line.componentId,
        from: 'picked',
        to: 'packed',
        quantity,
      })),
    )
    const version = await saveFulfillmentOrder(cx, fulfillment, { packedAt: cx.now })
    const orderChanges = await settleOrder(cx, fulfillment.orderId)
    cx.record({
      type: 'fulfillment-order.packed',
      objects: [
        { type: 'FulfillmentOrder', id: fulfillment.id },
        { type: 'Order', id: fulfillment.orderId },
      ],
      data: {
        packages: packages.map((one) => one.number),
        weightGrams: packages.map((one) => one.weightGrams),
        steps: input.steps.map((step) => `${step.stepKey}: ${step.outcome}`),
      },
      changes: [
        ...orderChanges,
        ...lines.map(({ line, quantity }) => ({
          object: `${fulfillment.number} ${line.sku}`,
          field: 'packed',
          before: line.packed,
          after: line.packed + quantity,
        })),
      ],
    })
    return { type: 'FulfillmentOrder', id: fulfillment.id, version, packageIds: packages.map((one) => one.id) }
  },
})
