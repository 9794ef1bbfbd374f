import pg from 'pg'
import { sequenceEvents } from '#modules/events/sequence-events'
import { verifyChain } from '#modules/events/verify-chain'
import { checkStockInvariants } from '#modules/inventory/invariants'
import { clockNow } from '#platform/clock'
import { namedPool } from '#platform/database'
import { env } from '#platform/env'
import type { World } from './merchant.ts'

/** What must be true of every tenant; each statement counts the rows that break it. $1 is the tenant. */
const rules: Readonly<Record<string, string>> = {
  'order lines are divided completely': `SELECT count(*)::int AS broken FROM "OrderLine" WHERE "tenantId" = $1
    AND ordered <> cancelled + unallocated + backordered + reserved + picked + packed + shipped`,
  'goods that orders tell follow from their lines': `SELECT count(*)::int AS broken FROM "Order" o JOIN (
      SELECT "orderId", sum(ordered - cancelled) AS live, sum(delivered) AS delivered, sum(reserved) AS reserved FROM "OrderLine"
      WHERE "tenantId" = $1 AND kind = 'GOODS' GROUP BY 1) l ON l."orderId" = o.id
    WHERE o."tenantId" = $1 AND ((o."fulfillmentStatus" = 'DELIVERED') <> (l.live > 0 AND l.delivered >= l.live)
      OR (o."fulfillmentStatus" = 'ALLOCATED') <> (l.live > 0 AND l.reserved >= l.live))`,
  'money that orders tell follows from their payments': `SELECT count(*)::int AS broken FROM "Order" o LEFT JOIN (
      SELECT "orderId", sum("capturedMinor") AS captured, sum("refundedMinor") AS refunded FROM "Payment" WHERE "tenantId" = $1 GROUP BY 1
    ) p ON p."orderId" = o.id
    WHERE o."tenantId" = $1 AND (o."capturedMinor" <> coalesce(p.captured, 0) OR o."refundedMinor" <> coalesce(p.refunded, 0))`,
  'payments equal their ledgers': `SELECT count(*)::int AS broken FROM "Payment" p LEFT JOIN (
      SELECT "paymentId", sum("amountMinor") AS captured FROM "PaymentEntry" WHERE "tenantId" = $1 AND kind = 'CAPTURE' GROUP BY 1
    ) e ON e."paymentId" = p.id WHERE p."tenantId" = $1 AND p."capturedMinor" <> coalesce(e.captured, 0)`,
  'nothing is oversold': `SELECT count(*)::int AS broken FROM "StockLevel" WHERE "tenantId" = $1 AND reserved > sellable`,
}

async function brokenRules(ownerUrl: string, tenantId: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const found: string[] = []
    for (const [rule, text] of Object.entries(rules)) {
      const [row] = (await client.query<{ broken: number }>(text, [tenantId])).rows
      if (row && row.broken > 0) found.push(`${rule}: ${row.broken} rows break it`)
    }
    return found
  } finally {
    await client.end()
  }
}

/** Seals what waits, then recomputes the whole chain. */
async function brokenChain(tenantId: string): Promise<string[]> {
  const client = await namedPool('bench-chain', env().SEQUENCER_DATABASE_URL, 1).connect()
  try {
    while ((await sequenceEvents(client, clockNow(), 5_000)) > 0);
    const { problems, pending } = await verifyChain(client, tenantId, [])
    const waiting = pending > 0 ? [`${pending} events wait for their seal`] : []
    return [...problems.slice(0, 20).map(({ words }) => `chain: ${words}`), ...waiting]
  } finally {
    client.release()
  }
}

/** Every invariant over the merchant's rows. Answers what is broken, in words; empty when all hold. */
export async function violations(ownerUrl: string, world: World): Promise<readonly string[]> {
  const stock = await checkStockInvariants(world.actor)
  return [
    ...stock.map((violation) => `stock: ${JSON.stringify(violation)}`),
    ...(await brokenRules(ownerUrl, world.tenantId)),
    ...(await brokenChain(world.tenantId)),
  ]
}
