import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { roleUrls } from '#platform/env'

/** Addresses of one migrated database: its owner, and the server's superuser for tests that play an intruder. */
export type Template = { ownerUrl: string; superuserUrl: string }

/** One database, copied from the migrated template, with the address of every role that signs in to it. */
export type TestDatabase = Template & {
  name: string
  appUrl: string
  controlUrl: string
  sequencerUrl: string
  jobsUrl: string
}

/** Copies the template, about 30 ms; nobody may be connected to it. The copy goes when the test server is removed. */
export async function cloneTemplate(template: Template): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  const client = new pg.Client({ connectionString: withDatabase(template.ownerUrl, 'postgres') })
  await client.connect()
  try {
    const source = client.escapeIdentifier(decodeURIComponent(new URL(template.ownerUrl).pathname.slice(1)))
    await client.query(`create database ${name} template ${source} strategy file_copy`)
  } finally {
    await client.end()
  }
  const ownerUrl = withDatabase(template.ownerUrl, name)
  const urls = roleUrls({ DATABASE_URL: ownerUrl })
  return {
    name,
    ownerUrl,
    superuserUrl: withDatabase(template.superuserUrl, name),
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
