import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '#platform/embedded-postgres'
import { roleUrls } from '#platform/env'

/** Everything the commands keep on this machine: database, secrets, logs. Ignored by git; deleting it starts anew. */
export const STATE_FOLDER = join(import.meta.dirname, '..', '.plumbline')

/** The address of each role beside the owner's; addresses from the environment only count for the database it names. */
export function urlsOfRoles(ownerUrl: string): ReturnType<typeof roleUrls> {
  return roleUrls({ ...(process.env.DATABASE_URL === ownerUrl ? process.env : {}), DATABASE_URL: ownerUrl })
}

/** Runs `work` with the owner's address of DATABASE_URL or of our own PostgreSQL, which it leaves as it found it. */
export async function withDevelopmentDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  if (process.env.DATABASE_URL) return await work(process.env.DATABASE_URL)
  const server = await startEmbeddedPostgres(join(STATE_FOLDER, 'postgres'), 'durable')
  try {
    return await work(server.ownerUrl)
  } finally {
    if (!server.reused) await server.stop()
  }
}

/** Runs `work` with the address of an empty database on the same server, dropped afterwards. */
export async function withEmptyDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  return await withDevelopmentDatabase(async (ownerUrl) => {
    const client = new pg.Client({ connectionString: ownerUrl })
    await client.connect()
    const name = `plumbline_empty_${process.pid}`
    const url = new URL(ownerUrl)
    url.pathname = `/${name}`
    try {
      await client.query(`create database ${name}`)
      return await work(url.href)
    } finally {
      await client.query(`drop database if exists ${name} with (force)`)
      await client.end()
    }
  })
}
