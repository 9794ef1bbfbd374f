import { formatMoney, moneyFromJson } from '#lib/money'
import { findImportRejects } from '#modules/imports/find-import-rejects'
import { findImportTotals, type ImportRunView } from '#modules/imports/find-import-run'
import type { Actor } from '#platform/actor'

const SHOWN_REJECTS = 10
const whole = new Intl.NumberFormat('en')

/** Shows how far a run is: on one line that is rewritten, or a line every few seconds where nobody watches. */
export function progressLine(everyMilliseconds = process.stdout.isTTY ? 200 : 5_000) {
  const started = performance.now()
  let shown = 0
  return (run: ImportRunView): void => {
    const isLast = !['QUEUED', 'STAGING', 'RUNNING'].includes(run.status)
    if (!isLast && performance.now() - shown < everyMilliseconds) return
    shown = performance.now()
    const text = `  ${wordsOf(run, (performance.now() - started) / 1_000)}`
    process.stdout.write(process.stdout.isTTY ? `\r\x1b[2K${text}${isLast ? '\n' : ''}` : `${text}\n`)
  }
}

function wordsOf(run: ImportRunView, seconds: number): string {
  const settled = run.accepted + run.setAside + run.rejected
  const isStaging = run.status === 'QUEUED' || run.status === 'STAGING'
  const done = isStaging ? run.stagedBytes / Math.max(1, run.totalBytes) : settled / Math.max(1, run.received)
  const rows = isStaging ? run.received : settled
  const rate = `${whole.format(Math.round(rows / Math.max(seconds, 0.001)))} rows/s`
  const rest = done > 0.02 && done < 1 ? `, about ${Math.ceil((seconds * (1 - done)) / done)} s left of this part` : ''
  const part = isStaging ? 'read' : 'settled'
  return `${whole.format(rows)} rows ${part} (${Math.floor(done * 100)} %), ${whole.format(run.ordersCreated)} orders, ${rate}${rest}`
}

/** What a run came to: rows each way, orders, and money by currency. */
export async function printSummary(actor: Actor, run: ImportRunView): Promise<void> {
  const totals = await findImportTotals(actor, run)
  const money = (minor: string, currency: string | null) =>
    currency ? `${currency} ${formatMoney(moneyFromJson({ amount: minor, currency }))}` : 'no amount'
  console.log(`\nImport ${run.id}: ${run.status.toLowerCase()}`)
  console.log(`  received   ${whole.format(run.received)} rows`)
  const accepted = Object.entries(totals.accepted).map(([currency, minor]) => money(minor, currency))
  console.log(
    `  accepted   ${whole.format(run.accepted)} rows${accepted.length > 0 ? `, orders of ${accepted.join(', ')}` : ''}`,
  )
  console.log(`  set aside  ${whole.format(run.setAside)} rows`)
  for (const { kind, rows, groups, amountMinor, currency } of totals.setAside)
    console.log(`    ${kind}: ${whole.format(rows)} rows of ${whole.format(groups)}, ${money(amountMinor, currency)}`)
  console.log(`  rejected   ${whole.format(run.rejected)} rows`)
  console.log(`  orders     ${whole.format(run.ordersCreated)} new, ${whole.format(run.unchanged)} unchanged`)
  if (run.error) console.log(`  ${run.error}`)
  if (run.rejected === 0) return
  const { rows } = await findImportRejects(actor, { runId: run.id }, { first: SHOWN_REJECTS })
  for (const { file, line, column, value, reason, expected } of rows)
    console.log(
      `    ${file}:${line} ${column ?? ''} ${JSON.stringify(value ?? '')} ${reason}: expected ${expected ?? ''}`,
    )
  if (run.rejected > SHOWN_REJECTS)
    console.log(`    … and ${whole.format(run.rejected - SHOWN_REJECTS)} more (--rejects FOLDER)`)
}
