import type { Actor } from './actor.ts'
import { namedPool } from './database.ts'
import { env } from './env.ts'
import { oncePerProcess } from './process.ts'

interface Lease {
  next: bigint
  end: bigint
}

const leases = () => oncePerProcess('number-leases', () => new Map<string, Promise<Lease>>())
const firstNumber = 1001n

/**
 * Connections of their own: a command asks for a number while it holds a connection of the tenant pool, and when all of
 * those wait for each other (twenty calls with one idempotency key) a lease from that pool would wait for them for ever.
 */
const leasePool = () => namedPool('numbers', env().APP_DATABASE_URL, 2)

const bindTenant = { name: 'bind_lease', text: `SELECT set_config('app.tenant_id', $1, false)` }

const leaseBlock = {
  name: 'lease_numbers',
  text: `INSERT INTO "NumberSeries" ("tenantId", series, "nextValue") VALUES ($1, $2, $3::bigint + $4::bigint)
    ON CONFLICT ("tenantId", series) DO UPDATE SET "nextValue" = "NumberSeries"."nextValue" + $4::bigint
    RETURNING "nextValue" - $4::bigint AS first`,
}

async function lease(actor: Actor, series: string, size: number): Promise<Lease> {
  const client = await leasePool().connect()
  try {
    await client.query({ ...bindTenant, values: [actor.tenantId] })
    const values = [actor.tenantId, series, firstNumber, size]
    const [row] = (await client.query<{ first: bigint }>({ ...leaseBlock, values })).rows
    if (!row) throw new Error(`no numbers could be leased for ${series}`)
    return { next: row.first, end: row.first + BigInt(size) }
  } finally {
    client.release()
  }
}

/**
 * The next number of a series, from a block that this process leased: no lock is held across orders, gaps are allowed.
 * Never reused: the lease is committed on its own, before the command that uses it.
 */
export async function nextNumber(actor: Actor, series: string, count = 1): Promise<bigint[]> {
  const key = `${actor.tenantId}:${series}`
  const taken: bigint[] = []
  while (taken.length < count) {
    const current = leases().get(key) ?? lease(actor, series, Math.max(50, count))
    leases().set(key, current)
    const block = await current.catch((error: unknown) => {
      leases().delete(key)
      throw error
    })
    while (block.next < block.end && taken.length < count) {
      taken.push(block.next)
      block.next += 1n
    }
    if (block.next >= block.end && leases().get(key) === current) leases().delete(key)
  }
  return taken
}
