import { canonicalHash } from '#lib/canonical-json'
import { type IndexedObject, indexTerms } from '#modules/search/index-terms.step'
import type { CommandContext } from '#platform/command'
import { nextNumber } from '#platform/numbers'
import { NotFound } from '#platform/refusal'
import type { ImportedOrder, ImportOrdersInput } from './import-orders.input.ts'
import { historyEvents } from './internal/history-events.ts'
import { connectionOf, type HistoryOrder, historyOrder, type ImportChannel } from './internal/history-order.ts'
import { keepCustomers } from './internal/import-customers.ts'
import { keepLocations } from './internal/import-locations.ts'
import { keepProducts } from './internal/import-products.ts'
import { masterEvents } from './internal/master-events.ts'
import { saveHistory } from './internal/save-history.ts'

/** Why one order of a batch was left out, while the others were taken in. */
export interface LeftOut {
  readonly externalId: string
  readonly code: 'UNKNOWN_SKU' | 'UNKNOWN_LOCATION' | 'ORDER_KNOWN_WITH_OTHER_CONTENT'
  readonly value: string
}

export interface ImportedBatch {
  readonly created: readonly { readonly externalId: string; readonly orderId: string; readonly number: string }[]
  readonly unchanged: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

const findChannel = `
SELECT c.id, c.code, c."paymentTerms", pg_advisory_xact_lock(hashtextextended('import-orders:' || c.id::text, 0))::text AS locked
FROM "Channel" c WHERE c."tenantId" = $1::uuid AND c.id = $2::uuid`

const findKnown = `
SELECT r.value AS "externalId", o."sourceHash" FROM "ExternalReference" r
JOIN "Order" o ON o."tenantId" = r."tenantId" AND o.id = r."objectId"
WHERE r."tenantId" = $1::uuid AND r.connection = $2 AND r.type = 'ORDER' AND r.value = ANY ($3::text[])`

/**
 * Takes up to 500 orders of the past in, in a constant number of statements: customers, SKUs and places that are unknown,
 * orders with all their rows, and an event per fact at the source's time. Posts no stock movement, reservation or commitment.
 * An order that is here already is left as it is: unchanged when its content is the same, left out when it differs.
 * Orders of one channel are imported one transaction at a time (an advisory lock), so that nobody is made twice.
 */
export async function importOrderBatch(cx: CommandContext, input: ImportOrdersInput): Promise<ImportedBatch> {
  const [channel] = await cx.tx.$queryRawUnsafe<ImportChannel[]>(findChannel, cx.actor.tenantId, input.channelId)
  if (!channel) throw new NotFound('Channel', input.channelId)
  const hashes = new Map(input.orders.map((order) => [order.externalId, canonicalHash(order)]))
  const known = await cx.tx.$queryRawUnsafe<{ externalId: string; sourceHash: string | null }[]>(
    findKnown,
    cx.actor.tenantId,
    connectionOf(channel),
    [...hashes.keys()],
  )
  const knownHashes = new Map(known.map(({ externalId, sourceHash }) => [externalId, sourceHash]))
  const fresh = input.orders.filter(({ externalId }) => !knownHashes.has(externalId))
  const { made, leftOut } = await makeOrders(cx, channel, { ...input, orders: fresh }, hashes)
  const differs = (externalId: string) => knownHashes.get(externalId) !== hashes.get(externalId)
  return {
    created: made.map(({ row, source }) => ({ externalId: source.externalId, orderId: row.id, number: row.number })),
    unchanged: [...knownHashes.keys()].filter((externalId) => !differs(externalId)),
    leftOut: [
      ...leftOut,
      ...[...knownHashes.keys()].filter(differs).map((externalId) => ({
        externalId,
        code: 'ORDER_KNOWN_WITH_OTHER_CONTENT' as const,
        value: externalId,
      })),
    ],
  }
}

async function makeOrders(
  cx: CommandContext,
  channel: ImportChannel,
  input: ImportOrdersInput,
  hashes: ReadonlyMap<string, string>,
): Promise<{ made: readonly HistoryOrder[]; leftOut: readonly LeftOut[] }> {
  const { orders, createMissing } = input
  if (orders.length === 0) return { made: [], leftOut: [] }
  const stocked = orders.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'GOODS').map(({ sku }) => sku))
  const products = await keepProducts(cx, [...new Set(stocked)], input.products, createMissing)
  const keys = orders.flatMap(({ shipments }) => shipments.map(({ locationKey }) => locationKey))
  const locations = await keepLocations(cx, connectionOf(channel), keys, input.locations, createMissing)
  const judged = orders.map((order) => ({ order, problem: whyLeftOut(order, products.idOf, locations.idOf) }))
  const taken = judged.filter(({ problem }) => problem === null).map(({ order }) => order)
  const customers = await keepCustomers(cx, connectionOf(channel), taken)
  const numbers = await orderNumbers(cx, taken.length)
  const made = taken.map((order, index) =>
    historyOrder(order, {
      channel,
      number: numbers[index] ?? '',
      sourceHash: hashes.get(order.externalId) ?? '',
      customerId: customers.ids[index] ?? null,
      now: cx.now,
      variantOf: (line) => (line.kind === 'GOODS' ? (products.idOf(line.sku) ?? null) : null),
      locationOf: locations.idOf,
    }),
  )
  await saveHistory(cx, channel, made)
  await indexTerms(cx, [...made.map(termsOfOrder), ...customers.terms, ...products.terms])
  for (const event of masterEvents(customers.created, products.created, locations.created)) cx.record(event)
  for (const order of made) for (const event of historyEvents(order, channel)) cx.record(event)
  return { made, leftOut: judged.flatMap(({ problem }) => (problem ? [problem] : [])) }
}

function whyLeftOut(
  order: ImportedOrder,
  variantOf: (sku: string) => string | undefined,
  locationOf: (key: string) => string | undefined,
): LeftOut | null {
  const { externalId } = order
  const unknown = order.lines.find(({ kind, sku }) => kind === 'GOODS' && !variantOf(sku))
  if (unknown) return { externalId, code: 'UNKNOWN_SKU', value: unknown.sku }
  const nowhere = order.shipments.find(({ locationKey }) => !locationOf(locationKey))
  return nowhere ? { externalId, code: 'UNKNOWN_LOCATION', value: nowhere.locationKey } : null
}

/** A rehearsal takes no numbers. */
async function orderNumbers(cx: CommandContext, count: number): Promise<readonly string[]> {
  if (count === 0) return []
  if (cx.isRehearsal) return Array.from({ length: count }, (_, index) => `rehearsed-${index + 1}`)
  return (await nextNumber(cx.actor, 'order', count)).map(String)
}

const termsOfOrder = ({ row, source }: HistoryOrder): IndexedObject => ({
  objectType: 'Order',
  objectId: row.id,
  terms: [
    { kind: 'ORDER_NUMBER', term: row.number },
    { kind: 'CHANNEL_NUMBER', term: source.externalNumber ?? source.externalId },
    { kind: 'NAME', term: row.customerName },
    { kind: 'EMAIL', term: row.contactEmail },
    { kind: 'PHONE', term: row.contactPhone },
    { kind: 'POSTCODE', term: row.shipToPostcode },
  ],
})
