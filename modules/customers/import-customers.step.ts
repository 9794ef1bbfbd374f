import { type BatchRow, type RowOutcome, rejected } from '#lib/batch-rows'
import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { type CustomerRowFields, readCustomerRow } from './customer-row.rules.ts'
import { indexCustomers } from './index-customers.step.ts'
import { loggedChanges } from './internal/customer.store.ts'
import {
  type KeyedCustomer,
  lockByExternalKeys,
  saveCustomers,
  saveExternalKeys,
} from './internal/customer-batch.store.ts'

const keyText = ({ scope, value }: { scope: string; value: string }): string => `${scope}|${value}`

interface Read {
  readonly line: number
  readonly fields: CustomerRowFields
}

/** Reads the rows; of several with one key only the first counts. */
function readRows(rows: readonly BatchRow[], outcomes: Map<number, RowOutcome>): Read[] {
  const seen = new Set<string>()
  return rows.flatMap((source) => {
    const { line, fields, problem } = readCustomerRow(source)
    const twice = {
      column: 'external_id',
      value: fields.key.value,
      reason: 'TWICE_IN_FILE',
      expected: 'each customer once',
    } as const
    const refused = problem ?? (seen.has(keyText(fields.key)) ? twice : null)
    seen.add(keyText(fields.key))
    if (!refused) return [{ line, fields }]
    outcomes.set(line, rejected(line, refused))
    return []
  })
}

function compare({ line, fields }: Read, known: KeyedCustomer | undefined) {
  const id = known?.id ?? newId()
  const changes = loggedChanges(id, known ?? {}, fields.columns)
  const outcome = !known ? 'CREATED' : changes.length > 0 ? 'UPDATED' : 'UNCHANGED'
  const addresses = fields.columns.addresses ?? known?.addresses ?? []
  const found = {
    id,
    name: fields.columns.name,
    email: fields.columns.email ?? known?.email,
    phone: fields.columns.phone ?? known?.phone,
    addresses,
  }
  return { line, id, key: fields.key, columns: fields.columns, changes, outcome, found } as const
}

/**
 * Takes up to 500 rows of a customer table in, in a constant number of statements. A row is known again by its source's id
 * (or its e-mail address) within its connection; what it does not say stays. Personal data stand in the rows, not in the
 * event. Records one event.
 */
export async function importCustomerRows(cx: CommandContext, rows: readonly BatchRow[]): Promise<RowOutcome[]> {
  const outcomes = new Map<number, RowOutcome>()
  const reads = readRows(rows, outcomes)
  const keyed = await lockByExternalKeys(
    cx,
    reads.map(({ fields }) => fields.key),
  )
  const known = new Map(keyed.map((customer) => [keyText(customer), customer]))
  const compared = reads.map((each) => compare(each, known.get(keyText(each.fields.key))))
  for (const { line, outcome } of compared) outcomes.set(line, { line, outcome })
  const written = compared.filter(({ outcome }) => outcome !== 'UNCHANGED')
  const created = compared.filter(({ outcome }) => outcome === 'CREATED')
  await saveCustomers(cx, written)
  await saveExternalKeys(cx, created)
  await indexCustomers(
    cx,
    written.map(({ found }) => found),
  )
  cx.record({
    type: 'customer.imported',
    objects: written.map(({ id }) => ({ type: 'Customer', id })),
    data: { received: rows.length, created: created.length, updated: written.length - created.length },
    changes: written.flatMap(({ changes }) => changes),
  })
  return rows.map(({ line }) => outcomes.get(line) ?? { line, outcome: 'UNCHANGED' })
}
