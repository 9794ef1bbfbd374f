import { openExceptions } from '#modules/exceptions/open-exception.step'
import { moveStock } from '#modules/inventory/move-stock.step'
import type { CommandContext } from '#platform/command'
import { binsOfLocations, endPicks, type OpenPick, openPicks } from './cancellation.store.ts'

/** Units that lie in the packing bin of a location and are no longer wanted there. */
export interface UnwantedUnits {
  readonly lineId: string
  readonly fulfillmentOrderId: string
  readonly number: string
  readonly orderId: string
  readonly locationId: string
  readonly variantId: string
  readonly sku: string
  readonly quantity: number
}

/** Where units go back to. */
export interface PutBack {
  readonly number: string
  readonly sku: string
  readonly quantity: number
  readonly from: string
  readonly to: string
}

interface Way extends PutBack {
  readonly unwanted: UnwantedUnits
  readonly fromBinId: string
  readonly toBinId: string
  readonly pickRecordId: string | null
}

/** Takes the last picks of a line back until the quantity is reached; answers which bins the units came from. */
function takePicks(picks: readonly OpenPick[], quantity: number) {
  const taken: { pick: OpenPick; units: number; left: number }[] = []
  let missing = quantity
  for (const pick of picks) {
    const units = Math.min(missing, pick.quantity)
    if (units > 0) taken.push({ pick, units, left: pick.quantity - units })
    missing -= units
  }
  return { taken, missing }
}

async function waysOf(cx: CommandContext, unwanted: readonly UnwantedUnits[]): Promise<readonly Way[]> {
  const picks = Map.groupBy(
    await openPicks(
      cx,
      unwanted.map(({ lineId }) => lineId),
    ),
    ({ lineId }) => lineId,
  )
  const bins = await binsOfLocations(
    cx,
    unwanted.map(({ locationId }) => locationId),
  )
  const binOf = (locationId: string, purpose: string) => {
    const bin = bins.find((one) => one.locationId === locationId && one.purpose === purpose)
    if (!bin) throw new Error(`location ${locationId} lacks a ${purpose} bin`)
    return bin
  }
  const ended: { pick: OpenPick; left: number }[] = []
  const ways = unwanted.flatMap((units) => {
    const { taken, missing } = takePicks(picks.get(units.lineId) ?? [], units.quantity)
    ended.push(...taken)
    const packing = binOf(units.locationId, 'PACKING')
    const usual = binOf(units.locationId, 'PICK')
    const from = { unwanted: units, number: units.number, sku: units.sku, from: packing.code, fromBinId: packing.id }
    const known = taken.map(({ pick, units: quantity }) => ({
      ...from,
      quantity,
      to: pick.binCode,
      toBinId: pick.binId,
      pickRecordId: pick.id,
    }))
    const rest = { ...from, quantity: missing, to: usual.code, toBinId: usual.id, pickRecordId: null }
    return missing > 0 ? [...known, rest] : known
  })
  await endPicks(cx, ended)
  return ways
}

/**
 * Units that were picked go back to the bins they came from. DONE: they lie there already, the movement is written.
 * TASK: somebody has to carry them; until then they lie in the packing bin, and an exception says what goes where.
 * GONE: they are not there; only their picks end.
 */
export async function putBack(
  cx: CommandContext,
  unwanted: readonly UnwantedUnits[],
  how: 'DONE' | 'TASK' | 'GONE',
): Promise<readonly PutBack[]> {
  if (unwanted.length === 0) return []
  const ways = await waysOf(cx, unwanted)
  if (how === 'GONE') return []
  if (how === 'DONE') await moveBack(cx, ways)
  else await openExceptions(cx, tasksOf(cx, ways))
  return ways.map(({ number, sku, quantity, from, to }) => ({ number, sku, quantity, from, to }))
}

/** It has happened, so it is never refused: what the packing bin lacks is written in and looked into. */
async function moveBack(cx: CommandContext, ways: readonly Way[]): Promise<void> {
  await moveStock(
    cx,
    ways.map(({ unwanted: { variantId, locationId }, fromBinId, toBinId, quantity, pickRecordId }) => ({
      kind: 'PUT_BACK' as const,
      variantId,
      quantity,
      from: { locationId, binId: fromBinId, condition: 'SELLABLE' as const },
      to: { locationId, binId: toBinId, condition: 'SELLABLE' as const },
      pickRecordId,
    })),
    { onShort: 'ADJUST' },
  )
}

function tasksOf(cx: CommandContext, ways: readonly Way[]) {
  return [...Map.groupBy(ways, ({ unwanted }) => unwanted.fulfillmentOrderId)].flatMap(([id, own]) => {
    const [first] = own
    if (!first) return []
    const units = own.reduce((sum, { quantity }) => sum + quantity, 0)
    return {
      type: 'put-back',
      severity: 'MEDIUM' as const,
      dedupeKey: `put-back:${id}:${cx.commandId}`,
      title: `Put ${units} picked units of ${first.number} back`,
      detail: {
        fulfillmentOrder: first.number,
        units,
        items: own.map(({ quantity, sku, from, to }) => `${quantity} × ${sku}: ${from} → ${to}`).join(', '),
        remedy: 'Carry them to their bins and move them there.',
      },
      ownerRole: 'WAREHOUSE' as const,
      orderId: first.unwanted.orderId,
      locationId: first.unwanted.locationId,
    }
  })
}
