import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { roleUrls } from '#platform/env'
import { cloneDatabase, emptyDatabase, withClient } from '#tests/support/database'
import { migrate } from '../../prisma/migrate.ts'
import { readMigrations, readRepeatables } from '../../prisma/migration-files.ts'
import { diagnoseHistory, differenceToSchema } from '../../prisma/schema-engine.ts'

const migrations = readMigrations().map(({ name }) => name)
const repeatables = readRepeatables().map(({ name }) => name)

describe('the migrations', () => {
  test('make exactly what the schema says', async () => {
    expect(await differenceToSchema(await emptyDatabase())).toBeUndefined()
  })

  test('are recorded as Prisma records them: its own engine finds nothing edited, failed or waiting', async () => {
    const { ownerUrl } = await cloneDatabase()
    expect(await diagnoseHistory(ownerUrl)).toEqual({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    })
  })

  test('run once when two processes start at the same time on an empty database', async () => {
    const url = await emptyDatabase()
    const results = await Promise.all([migrate(url), migrate(url)])
    expect(results.map((result) => result.migrations).sort((a, b) => a.length - b.length)).toEqual([[], migrations])
    expect(results.map((result) => result.repeatables).sort((a, b) => a.length - b.length)).toEqual([[], repeatables])
  })
})

describe('migrating a database that is up to date', () => {
  test('does nothing', async () => {
    const { ownerUrl } = await cloneDatabase()
    expect(await migrate(ownerUrl, Object.values(roleUrls({ DATABASE_URL: ownerUrl })))).toEqual({
      migrations: [],
      repeatables: [],
    })
  })

  test('runs a repeatable file again when its text is another than the one that ran', async () => {
    const { ownerUrl } = await cloneDatabase()
    const [name] = repeatables
    await withClient(ownerUrl, (client) =>
      client.query(`update control."RepeatableMigration" set hash = 'older' where name = $1`, [name]),
    )
    expect(await migrate(ownerUrl)).toEqual({ migrations: [], repeatables: [name] })
  })

  test('refuses a migration whose text changed after it was applied, and names it', async () => {
    const { ownerUrl } = await cloneDatabase()
    await withClient(ownerUrl, (client) =>
      client.query(`update _prisma_migrations set checksum = 'other' where migration_name = $1`, [migrations[0]]),
    )
    await expect(migrate(ownerUrl)).rejects.toThrow(`Migration ${migrations[0]} was changed after it was applied`)
  })

  test('gives way to a session that holds a table and goes on when it lets go', async () => {
    const { ownerUrl } = await cloneDatabase()
    await withClient(ownerUrl, async (client) => {
      await client.query(`update control."RepeatableMigration" set hash = 'older'`)
      await client.query('begin')
      await client.query('lock table "Order" in access exclusive mode')
      const migrating = migrate(ownerUrl)
      await sleep(5500)
      await client.query('rollback')
      expect((await migrating).repeatables).toEqual(repeatables)
    })
  })
})

test('a role whose address names another password is given that password, and no other', async () => {
  const { ownerUrl, jobsUrl } = await cloneDatabase()
  const before = new URL(jobsUrl).password
  const changed = new URL(jobsUrl)
  changed.password = 'the-next-password'
  await migrate(ownerUrl, [changed.href])
  await expect(withClient(changed.href, (client) => client.query('select 1'))).resolves.toBeDefined()
  await expect(withClient(jobsUrl, (client) => client.query('select 1'))).rejects.toBeInstanceOf(pg.DatabaseError)
  changed.password = before
  await migrate(ownerUrl, [changed.href])
})
