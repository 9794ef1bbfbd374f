import type pg from 'pg'
import { genesisSeal, sealOf } from './seal.rules.ts'

/** Any number of workers may try; one at a time gives positions. */
const sequencerLock = 7_101_982

interface Pending {
  tenantId: string
  eventId: string
  digest: Buffer
}

interface Head {
  tenantId: string
  position: bigint
  seal: Buffer
}

const takePending = `
  SELECT p."tenantId", p."eventId", event_digest(e) AS digest
  FROM (SELECT "tenantId", "eventId" FROM "EventPending" ORDER BY "tenantId", "eventId" LIMIT $1) p
  JOIN "Event" e ON e."tenantId" = p."tenantId" AND e.id = p."eventId"
  ORDER BY p."tenantId", e."recordedAt", e.id`

const readHeads = `
  SELECT t.id AS "tenantId", h.position, h.seal FROM unnest($1::uuid[]) AS t(id)
  CROSS JOIN LATERAL (SELECT position, seal FROM "EventPosition" p WHERE p."tenantId" = t.id ORDER BY position DESC LIMIT 1) h`

const writePositions = `
  INSERT INTO "EventPosition" ("tenantId", position, "eventId", digest, seal, "sequencedAt")
  SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[], $6::timestamptz[])`

const dropPending = `
  DELETE FROM "EventPending" p USING unnest($1::uuid[], $2::uuid[]) AS done(tenant, event)
  WHERE p."tenantId" = done.tenant AND p."eventId" = done.event`

/**
 * Gives committed events their gapless position and seal, tenant by tenant, in one transaction.
 * Answers how many; 0 also when another worker is at it. Runs as plumbline_sequencer, which sees every tenant's log and
 * nothing else. Killed at any line it leaves either all of the batch or none.
 */
export async function sequenceEvents(client: pg.ClientBase, now: Date, limit = 1_000): Promise<number> {
  await client.query('BEGIN')
  try {
    const { rows: locks } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', [
      sequencerLock,
    ])
    const pending = locks[0]?.taken
      ? (await client.query<Pending>({ name: 'take_pending', text: takePending, values: [limit] })).rows
      : []
    if (pending.length > 0) await place(client, pending, now)
    await client.query(pending.length > 0 ? `NOTIFY plumbline_positions` : 'SELECT 1')
    await client.query('COMMIT')
    return pending.length
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

async function place(client: pg.ClientBase, pending: readonly Pending[], now: Date): Promise<void> {
  const tenants = [...new Set(pending.map((event) => event.tenantId))]
  const heads = await client.query<Head>({ name: 'read_heads', text: readHeads, values: [tenants] })
  const last = new Map(heads.rows.map((head) => [head.tenantId, { position: head.position, seal: head.seal }]))
  const positions: bigint[] = []
  const seals: Buffer[] = []
  for (const event of pending) {
    const before = last.get(event.tenantId) ?? { position: 0n, seal: genesisSeal }
    const position = before.position + 1n
    const seal = sealOf(before.seal, position, event.digest)
    last.set(event.tenantId, { position, seal })
    positions.push(position)
    seals.push(seal)
  }
  const column = <K extends keyof Pending>(key: K) => pending.map((event) => event[key])
  await client.query(writePositions, [
    column('tenantId'),
    positions,
    column('eventId'),
    column('digest'),
    seals,
    pending.map(() => now),
  ])
  await client.query(dropPending, [column('tenantId'), column('eventId')])
}
