import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { roleUrls } from '#platform/env'

/** One database, copied from the migrated template, with the address of every role that signs in to it. */
export type TestDatabase = {
  name: string
  ownerUrl: string
  superuserUrl: string
  appUrl: string
  controlUrl: string
  sequencerUrl: string
  jobsUrl: string
}

let ofThisFile: Promise<TestDatabase> | undefined

/** The database of this test file, made at the first call. */
export function testDatabase(): Promise<TestDatabase> {
  ofThisFile ??= cloneDatabase()
  return ofThisFile
}

/** Another copy of the template, for a test that breaks, restores or compares databases. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('templateUrl'))
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  const server = new URL(template)
  server.pathname = '/postgres'
  const client = new pg.Client({ connectionString: server.href })
  await client.connect()
  try {
    const source = client.escapeIdentifier(decodeURIComponent(template.pathname.slice(1)))
    await client.query(`create database ${name} template ${source} strategy file_copy`)
  } finally {
    await client.end()
  }
  return describe(name)
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

function describe(name: string): TestDatabase {
  const ownerUrl = withDatabase(inject('templateUrl'), name)
  const urls = roleUrls({ DATABASE_URL: ownerUrl })
  return {
    name,
    ownerUrl,
    superuserUrl: withDatabase(inject('superuserUrl'), name),
    appUrl: urls.APP_DATABASE_URL ?? '',
    controlUrl: urls.CONTROL_DATABASE_URL ?? '',
    sequencerUrl: urls.SEQUENCER_DATABASE_URL ?? '',
    jobsUrl: urls.JOBS_DATABASE_URL ?? '',
  }
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}
