import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/embedded-postgres'
import { withClient } from '#tests/support/database'
import { makeRunFolder } from '#tests/support/test-postgres'

const runFolder = makeRunFolder()
const folder = join(runFolder, 'postgres')
let server: EmbeddedPostgres

const start = () => startEmbeddedPostgres(folder, 'temporary')
const pidFile = join(folder, 'data', 'postmaster.pid')
const postmaster = () => Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
const countKept = () =>
  withClient(server.ownerUrl, async (client) => (await client.query('select * from kept')).rowCount)

beforeAll(async () => {
  server = await start()
  await withClient(server.ownerUrl, (client) => client.query('create table kept (id int); insert into kept values (1)'))
})

afterAll(async () => {
  await server.stop('immediate')
  rmSync(runFolder, { recursive: true, force: true })
})

test('the owner is no superuser, and the passwords can be read by nobody else', async () => {
  const { rows } = await withClient(server.ownerUrl, (client) =>
    client.query(`select current_setting('is_superuser') as is`),
  )
  expect(rows).toEqual([{ is: 'off' }])
  expect(statSync(join(folder, 'settings.json')).mode & 0o077).toBe(0)
})

test('a server that outlived the process that started it is taken over', async () => {
  const second = await start()
  expect(second.reused).toBe(true)
  expect(second.ownerUrl).toBe(server.ownerUrl)
})

test('stopped and started again it has its rows, its port and its password', async () => {
  const { ownerUrl } = server
  await server.stop()
  server = await start()
  expect(server.reused).toBe(false)
  expect(server.ownerUrl).toBe(ownerUrl)
  expect(await countKept()).toBe(1)
})

test('killed without warning it starts again with what was committed', async () => {
  process.kill(postmaster(), 'SIGKILL')
  server = await start()
  expect(server.reused).toBe(false)
  expect(await countKept()).toBe(1)
})

test('a pid left in its file by a crash, now worn by another process, does not stop it from starting', async () => {
  await server.stop()
  writeFileSync(pidFile, `${process.pid}\n${join(folder, 'data')}\n0\n${server.port}\n`)
  server = await start()
  expect(server.reused).toBe(false)
  expect(await countKept()).toBe(1)
})

test.runIf(process.getuid?.() === 0)(
  'in a folder that its account may not enter it keeps its files elsewhere, and removes them',
  async () => {
    chmodSync(runFolder, 0o700)
    const elsewhere = await start()
    expect(elsewhere.ownerUrl).not.toBe(server.ownerUrl)
    const { rows } = await withClient(elsewhere.superuserUrl, (client) => client.query('show data_directory'))
    const [{ data_directory: data }] = rows
    expect(data).toMatch(/^\/var\/tmp\/plumbline-/)
    await elsewhere.stop('immediate')
    elsewhere.remove()
    expect(existsSync(data)).toBe(false)
    chmodSync(runFolder, 0o755)
  },
)
