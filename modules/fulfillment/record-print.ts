import { may } from '#platform/actor'
import { type CommandContext, command } from '#platform/command'
import { forbidden } from '#platform/faults'
import type { Permission } from '#platform/permissions'
import { NotFound } from '#platform/refusal'
import { type PrintedDocument, recordPrintInput } from './record-print.input.ts'

const objectOf = (document: string): 'Shipment' | 'FulfillmentOrder' =>
  document === 'SHIPPING_LABEL' ? 'Shipment' : 'FulfillmentOrder'

/** Who may print it: whoever does that work. */
export const permissionFor: Readonly<Record<PrintedDocument, Permission>> = {
  PACKING_SLIP: 'fulfillment:pack',
  SHIPPING_LABEL: 'fulfillment:ship',
  PICK_LIST: 'fulfillment:pick',
}

/** Locks what is printed, so that two prints at once are the first and the second. */
async function lockPrinted(cx: CommandContext, type: 'Shipment' | 'FulfillmentOrder', id: string) {
  const [found] = await cx.tx.$queryRawUnsafe<{ number: string; orderId: string }[]>(
    `SELECT number, "orderId" FROM "${type}" WHERE "tenantId" = $1::uuid AND id = $2::uuid FOR UPDATE`,
    cx.actor.tenantId,
    id,
  )
  if (!found) throw new NotFound(type, id)
  return found
}

/**
 * Keeps who printed which document when, and the how manyth copy it is: a second slip or label is how parcels get sent
 * twice. Refused for what the actor does not see.
 */
export const recordPrint = command({
  name: 'document.record-print',
  permission: 'fulfillment:read',
  input: recordPrintInput,
  refusals: [],
  async run(cx, { document, objectId }) {
    if (!may(cx.actor, permissionFor[document])) throw forbidden(permissionFor[document])
    const type = objectOf(document)
    const { number, orderId } = await lockPrinted(cx, type, objectId)
    const [before] = await cx.tx.$queryRaw<{ copies: number }[]>`
      SELECT count(*)::int AS copies FROM "EventObject" x
      JOIN "Event" e ON e."tenantId" = x."tenantId" AND e.id = x."eventId"
      WHERE x."tenantId" = ${cx.actor.tenantId}::uuid AND x."objectType" = ${type} AND x."objectId" = ${objectId}::uuid
        AND e.type = 'document.printed' AND e.data->>'document' = ${document}`
    const copy = (before?.copies ?? 0) + 1
    cx.record({
      type: 'document.printed',
      objects: [
        { type, id: objectId },
        { type: 'Order', id: orderId },
      ],
      data: { document, number, copy, isReprint: copy > 1 },
    })
    return { type, id: objectId, document, copy }
  },
})
