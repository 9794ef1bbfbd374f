import { randomBytes } from 'node:crypto'
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
  return await withClient(ownerUrl, work)
}

/** Runs statements on one connection to an address. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Owner's address of a database with nothing in it, for tests of migrating. */
export async function emptyDatabase(): Promise<string> {
  const name = `empty_${process.pid}_${randomBytes(4).toString('hex')}`
  const url = new URL(inject('templateUrl'))
  await withClient(url.href, (client) => client.query(`create database ${name} template template0`))
  url.pathname = `/${name}`
  return url.href
}
