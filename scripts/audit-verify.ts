// Proves that nothing in the event log was altered: `npm run audit:verify [-- --tenant SLUG]`.
import { readSealHeads } from '#modules/events/seal-heads'
import { verifyChain } from '#modules/events/verify-chain'
import { unsafeControl } from '#platform/control'
import { namedPool } from '#platform/database'
import { env } from '#platform/env'

const flag = process.argv.indexOf('--tenant')
const slug = flag > 0 ? process.argv[flag + 1] : undefined
const tenants = await unsafeControl().tenant.findMany({ where: slug ? { slug } : {}, orderBy: { slug: 'asc' } })
if (tenants.length === 0) {
  console.error(slug ? `There is no tenant "${slug}".` : 'There is no tenant yet.')
  process.exit(2)
}
const heads = await readSealHeads(env().SEAL_EXPORT_DIR)
const pool = namedPool('sequencer', env().SEQUENCER_DATABASE_URL, 1)
const client = await pool.connect()
let broken = 0
for (const tenant of tenants) {
  const report = await verifyChain(client, tenant.id, heads)
  const seal = report.head ? `head ${report.head.seal.slice(0, 16)}…` : 'no events yet'
  const waiting = report.pending > 0 ? `, ${report.pending} waiting for a position` : ''
  console.log(
    `${tenant.slug}: ${report.events} events, ${seal}${waiting}: ${report.problems.length === 0 ? 'intact' : 'NOT INTACT'}`,
  )
  for (const problem of report.problems.slice(0, 50)) {
    console.log(
      `  ${problem.problem} at position ${problem.position ?? '-'}, event ${problem.eventId ?? '-'}: ${problem.words}`,
    )
  }
  broken += report.problems.length
}
client.release()
console.log(`${heads.length} exported heads compared.`)
process.exit(broken === 0 ? 0 : 1)
