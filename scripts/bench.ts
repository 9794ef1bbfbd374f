// Fills a merchant, proves its rows and measures the product over HTTP, with keys, row-level security, limits and cost on:
// npm run bench -- [--orders 100000] [--seconds 10] [--small]. Prints a table and JSON. Ends with 1 when anything is wrong:
// a broken invariant, an answer that differs from the floor's, a request that failed. Never because something was slow.
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { violations } from './bench/check-rows.ts'
import { openBenchDatabase } from './bench/database.ts'
import { fill } from './bench/fill.ts'
import { type Bench, differences, measureContext, measureList, measurePlacing, type Row } from './bench/measure.ts'
import { makeMerchant } from './bench/merchant.ts'
import { startPrograms } from './bench/programs.ts'
import { residentMebibytes } from './bench/usage.ts'

const { values } = parseArgs({
  options: { orders: { type: 'string' }, seconds: { type: 'string' }, small: { type: 'boolean', default: false } },
})
const orders = Number(values.orders ?? (values.small ? 500 : 100_000))
const seconds = Number(values.seconds ?? (values.small ? 1 : 10))
const machine = () => `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
const say = (text: string) => console.log(text)
const rate = (rows: readonly Row[], what: string, clients: number) =>
  rows.find((row) => row.what === what && row.clients === clients)?.perSecond ?? 0
const share = (part: number, whole: number) => (whole > 0 ? Math.round((part / whole) * 100) / 100 : null)

async function measureAll(bench: Bench) {
  const memory: Record<string, { server: number | null; worker: number | null }> = {}
  const remember = (after: string) => {
    const of = (pid: number | undefined) => (pid ? residentMebibytes(pid) : null)
    memory[after] = { server: of(bench.programs.api.process.pid), worker: of(bench.programs.worker.process.pid) }
  }
  remember('start')
  const different = await differences(bench)
  const context = await measureContext(bench)
  remember('order context')
  const list = await measureList(bench, 1_000)
  remember('list')
  const placing = await measurePlacing(bench)
  remember('placeOrder')
  return { rows: [...context, ...list, ...placing], memory, different }
}

const database = await openBenchDatabase()
let code = 1
try {
  say(`${machine()}; load average ${loadavg()[0]?.toFixed(2)}; ${database.description}`)
  const world = await makeMerchant(`bench-${process.pid}`)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await fill(owner, world, orders, (done) => say(`filled ${done} of ${orders} orders`))
  const chosen = await owner.query<{ id: string }>(
    `SELECT id FROM "Order" WHERE "tenantId" = $1 ORDER BY md5(id::text) LIMIT 10000`,
    [world.tenantId],
  )
  await owner.end()
  const before = await violations(database.ownerUrl, world)
  const programs = await startPrograms(world.tenantId)
  try {
    const bench = { world, programs, orderIds: chosen.rows.map(({ id }) => id), seconds }
    const { rows, memory, different } = await measureAll(bench)
    const broken = [...before, ...(await violations(database.ownerUrl, world))]
    const failures = rows.reduce((sum, row) => sum + row.failures, 0)
    const [first, deep] = rows.filter(({ what }) => what.startsWith('list'))
    const ratios = {
      contextToFloor: Object.fromEntries(
        [1, 8, 32].map((clients) => [
          clients,
          share(rate(rows, 'order context', clients), rate(rows, 'floor', clients)),
        ]),
      ),
      deepPageToFirst: share(deep?.p50 ?? 0, first?.p50 ?? 0),
      hotToSpread: share(rate(rows, 'placeOrder, one SKU', 32), rate(rows, 'placeOrder, 1,000 SKUs', 32)),
    }
    console.table(rows)
    say(
      JSON.stringify({ orders, seconds, machine: machine(), load: loadavg(), rows, ratios, memory, different, broken }),
    )
    for (const words of broken) say(`BROKEN ${words}`)
    code = broken.length + different + failures > 0 ? 1 : 0
  } finally {
    await programs.end()
  }
} finally {
  await database.remove()
}
process.exit(code)
