// Proves that nothing in the event log was altered: `npm run audit:verify [-- --tenant SLUG]`. Ends with 1 when something was.
import { readSealHeads } from '#modules/events/seal-heads'
import { type ChainReport, verifyChain } from '#modules/events/verify-chain'
import { unsafeControl } from '#platform/control'
import { namedPool } from '#platform/database'
import { env } from '#platform/env'
import { onOurDatabase } from './on-our-database.ts'

function tell(slug: string, { events, head, pending, problems }: ChainReport): void {
  const seal = head ? `head ${head.seal.slice(0, 16)}…` : 'no events yet'
  const waiting = pending > 0 ? `, ${pending} waiting for a position` : ''
  console.log(`${slug}: ${events} events, ${seal}${waiting}: ${problems.length === 0 ? 'intact' : 'NOT INTACT'}`)
  for (const { problem, position, eventId, words } of problems.slice(0, 50)) {
    console.log(`  ${problem} at position ${position ?? '-'}, event ${eventId ?? '-'}: ${words}`)
  }
}

async function verify(): Promise<number> {
  const flag = process.argv.indexOf('--tenant')
  const slug = flag > 0 ? process.argv[flag + 1] : undefined
  const tenants = await unsafeControl().tenant.findMany({ where: slug ? { slug } : {}, orderBy: { slug: 'asc' } })
  if (tenants.length === 0) {
    console.error(slug ? `There is no tenant "${slug}".` : 'There is no tenant yet.')
    return 2
  }
  const heads = await readSealHeads(env().SEAL_EXPORT_DIR)
  const client = await namedPool('sequencer', env().SEQUENCER_DATABASE_URL, 1).connect()
  let broken = 0
  for (const tenant of tenants) {
    const report = await verifyChain(client, tenant.id, heads)
    tell(tenant.slug, report)
    broken += report.problems.length
  }
  client.release()
  console.log(`${heads.length} exported heads compared.`)
  return broken === 0 ? 0 : 1
}

await onOurDatabase(verify)
