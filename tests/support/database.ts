import pg from 'pg'
import { inject } from 'vitest'
import { cloneTemplate, type TestDatabase } from './clone.ts'

let ofThisFile: Promise<TestDatabase> | undefined

/** The database of this test file, made at the first call. */
export function testDatabase(): Promise<TestDatabase> {
  ofThisFile ??= cloneDatabase()
  return ofThisFile
}

/** Another copy of the template, for a test that breaks, restores or compares databases. */
export function cloneDatabase(): Promise<TestDatabase> {
  return cloneTemplate({ ownerUrl: inject('templateUrl'), superuserUrl: inject('superuserUrl') })
}

/** Runs statements on this file's database as its owner, whom row-level security does not stop: to arrange and to look. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { ownerUrl } = await testDatabase()
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
