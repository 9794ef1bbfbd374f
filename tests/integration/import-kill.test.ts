import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { unsafeControl } from '#platform/control'
import { asOwner } from '../support/database.ts'
import { importFiles } from '../support/import-files.ts'
import { makeWorld, type World } from '../support/world.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'plumbline-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** 4,000 orders of one to three lines; every 200th order has a bad row. */
function makeFile(): string {
  const lines = ['order,placed_at,status,currency,sku,quantity,unit_price,customer_id,country,shipped_at']
  for (let order = 1; order <= 4_000; order += 1) {
    for (let line = 0; line <= order % 3; line += 1) {
      const quantity = order % 200 === 0 && line === 1 ? 'many' : String(1 + ((order + line) % 5))
      lines.push(
        `K-${order},2026-01-0${1 + (order % 9)} 10:00:00,shipped,GBP,SKU-${(order * 7 + line) % 300},${quantity},${order % 40}.25,C-${order % 900},GB,2026-01-11 08:00:00`,
      )
    }
  }
  const path = join(folder, 'orders.csv')
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const path = makeFile()

function startCommand(world: World): ChildProcess {
  const script = join(root, 'scripts', 'import.ts')
  const args = [script, '--tenant', world.slug, '--profile', 'generic-order-lines', path]
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { cwd: root, stdio: 'pipe' })
}

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; text: string }>((resolve) => {
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (text += piece))
    child.on('exit', (code) => resolve({ code, text }))
  })

/** What came of the import, without ids, numbers and times. */
const outcome = (world: World) =>
  asOwner(async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT json_build_array(status, received, accepted, "setAside", rejected, "ordersCreated") FROM "ImportRun" WHERE "tenantId" = $1) AS run,
        (SELECT md5(string_agg(concat_ws('|', r.value, o."totalMinor", o."unitCount", o."placedAt", o."sourceHash"), ',' ORDER BY r.value))
          FROM "Order" o JOIN "ExternalReference" r ON r."tenantId" = o."tenantId" AND r."objectId" = o.id WHERE o."tenantId" = $1) AS orders,
        (SELECT count(*)::int FROM "OrderLine" WHERE "tenantId" = $1) AS lines, (SELECT count(*)::int FROM "Shipment" WHERE "tenantId" = $1) AS shipments,
        (SELECT count(*)::int FROM "Customer" WHERE "tenantId" = $1) AS customers, (SELECT count(*)::int FROM "Variant" WHERE "tenantId" = $1) AS variants,
        (SELECT count(*)::int FROM "ImportReject" WHERE "tenantId" = $1) AS rejects,
        (SELECT count(*)::int FROM "Event" WHERE "tenantId" = $1 AND type LIKE 'order.%') AS events`,
      [world.tenantId],
    )
    return rows[0]
  })

test('an import that is killed again and again comes to the same rows as one that is not', {
  timeout: 240_000,
}, async () => {
  const whole = await makeWorld('whole')
  await importFiles(whole.as('MANAGER'), 'generic-order-lines', [path])
  const expected = await outcome(whole)
  expect(expected).toMatchObject({ run: ['COMPLETED', 8_000, 7_965, 0, 35, 3_986] })
  const killed = await makeWorld('killed')
  let kills = 0
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const child = startCommand(killed)
    const end = ended(child)
    const early = await Promise.race([end, sleep(900 + Math.random() * 1_600)])
    if (early) break
    child.kill('SIGKILL')
    await end
    kills += 1
  }
  const last = await ended(startCommand(killed))
  expect(last.code, last.text).toBe(3)
  expect(last.text).toContain('NOT_A_QUANTITY')
  expect(kills).toBeGreaterThan(2)
  expect(await outcome(killed)).toEqual(expected)
  const again = await ended(startCommand(killed))
  expect(again.text).toContain('unchanged')
  expect(await outcome(killed)).toEqual(expected)
})

test('an unknown tenant, file or option is refused with what is expected', { timeout: 60_000 }, async () => {
  const world = await makeWorld('cli')
  await unsafeControl().tenant.updateMany({ where: { id: world.tenantId }, data: { closedAt: new Date() } })
  const { code, text } = await ended(startCommand(world))
  expect(code).toBe(2)
  expect(text).toContain('There is no tenant')
})
