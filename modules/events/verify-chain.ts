import type pg from 'pg'
import { genesisSeal, sealOf } from './seal.rules.ts'

/** The head of a tenant's chain as it was exported outside the database. */
export interface SealHead {
  readonly tenantId: string
  readonly position: bigint
  /** Hexadecimal. */
  readonly seal: string
  readonly exportedAt: string
}

/** What is wrong with a chain: where, and what it means. */
export interface ChainProblem {
  readonly position: bigint | null
  readonly eventId: string | null
  readonly problem:
    | 'EVENT_ALTERED'
    | 'EVENT_MISSING'
    | 'POSITION_MISSING'
    | 'SEAL_BROKEN'
    | 'HEAD_REWRITTEN'
    | 'EVENT_UNSEALED'
  readonly words: string
}

export interface ChainReport {
  readonly tenantId: string
  readonly events: number
  readonly pending: number
  readonly head: { readonly position: bigint; readonly seal: string } | null
  readonly problems: readonly ChainProblem[]
}

interface Row {
  position: bigint
  eventId: string
  digest: Buffer
  seal: Buffer
  actual: Buffer | null
}

const page = `
  SELECT p.position, p."eventId", p.digest, p.seal, CASE WHEN e.id IS NULL THEN NULL ELSE event_digest(e) END AS actual
  FROM "EventPosition" p LEFT JOIN "Event" e ON e."tenantId" = p."tenantId" AND e.id = p."eventId"
  WHERE p."tenantId" = $1 AND p.position > $2 ORDER BY p.position LIMIT 2000`

const unsealed = `
  SELECT e.id FROM "Event" e
  LEFT JOIN "EventPosition" p ON p."tenantId" = e."tenantId" AND p."eventId" = e.id
  LEFT JOIN "EventPending" w ON w."tenantId" = e."tenantId" AND w."eventId" = e.id
  WHERE e."tenantId" = $1 AND p."eventId" IS NULL AND w."eventId" IS NULL LIMIT 100`

/**
 * Recomputes a tenant's whole chain from its events and compares it with the stored seals and the exported heads.
 * Finds an altered, removed or added event, a gap, and a chain that was rewritten from some point on.
 * Reads page by page as plumbline_sequencer.
 */
export async function verifyChain(
  client: pg.ClientBase,
  tenantId: string,
  exported: readonly SealHead[],
): Promise<ChainReport> {
  const problems: ChainProblem[] = []
  const heads = new Map(exported.filter((head) => head.tenantId === tenantId).map((head) => [head.position, head]))
  let head = { position: 0n, seal: genesisSeal as Buffer }
  for (;;) {
    const { rows } = await client.query<Row>(page, [tenantId, head.position])
    for (const row of rows) {
      problems.push(...problemsOf(row, head))
      const known = heads.get(row.position)
      if (known && known.seal !== row.seal.toString('hex')) problems.push(rewritten(row, known))
      heads.delete(row.position)
      head = { position: row.position, seal: row.seal }
    }
    if (rows.length === 0) break
  }
  for (const lost of heads.values()) {
    problems.push({
      position: lost.position,
      eventId: null,
      problem: 'HEAD_REWRITTEN',
      words: `the head exported at ${lost.exportedAt} stood at position ${lost.position}, which the chain no longer has`,
    })
  }
  problems.push(...(await unsealedEvents(client, tenantId)))
  const pending = await client.query<{ n: bigint }>('SELECT count(*) AS n FROM "EventPending" WHERE "tenantId" = $1', [
    tenantId,
  ])
  return {
    tenantId,
    events: Number(head.position),
    pending: Number(pending.rows[0]?.n ?? 0),
    head: head.position === 0n ? null : { position: head.position, seal: head.seal.toString('hex') },
    problems,
  }
}

function problemsOf(row: Row, before: { position: bigint; seal: Buffer }): ChainProblem[] {
  const at = { position: row.position, eventId: row.eventId }
  const problems: ChainProblem[] = []
  if (row.position !== before.position + 1n) {
    problems.push({
      ...at,
      problem: 'POSITION_MISSING',
      words: `after position ${before.position} comes ${row.position}`,
    })
  }
  if (!row.actual) problems.push({ ...at, problem: 'EVENT_MISSING', words: 'the event of this position was removed' })
  else if (!row.actual.equals(row.digest)) {
    problems.push({ ...at, problem: 'EVENT_ALTERED', words: 'the event was altered after it was sealed' })
  }
  if (!sealOf(before.seal, row.position, row.digest).equals(row.seal)) {
    problems.push({ ...at, problem: 'SEAL_BROKEN', words: 'the seal does not follow from the one before it' })
  }
  return problems
}

const rewritten = (row: Row, known: SealHead): ChainProblem => ({
  position: row.position,
  eventId: row.eventId,
  problem: 'HEAD_REWRITTEN',
  words: `the seal differs from the head that was exported at ${known.exportedAt}: the chain was rewritten up to here`,
})

async function unsealedEvents(client: pg.ClientBase, tenantId: string): Promise<ChainProblem[]> {
  const { rows } = await client.query<{ id: string }>(unsealed, [tenantId])
  return rows.map(({ id }) => ({
    position: null,
    eventId: id,
    problem: 'EVENT_UNSEALED' as const,
    words: 'the event has no position and waits for none: it was added past the log, or its position was removed',
  }))
}
