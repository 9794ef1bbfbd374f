import type { Address } from '#lib/address'
import { type BatchRow, type CellProblem, RowReader } from '#lib/batch-rows'
import { emailKey, phoneKey } from '#lib/identifiers'
import { type CustomerKind, customerKinds } from './customer.rules.ts'

/** What a row of a customer table says; undefined where it says nothing. */
export interface CustomerRowFields {
  /** The key by which the row is known again: the source's id within its connection, else the address it names. */
  readonly key: { readonly scope: string; readonly value: string }
  readonly columns: {
    readonly name: string
    readonly email?: string
    readonly phone?: string
    readonly kind?: CustomerKind
    readonly note?: string
    readonly locale?: string
    readonly addresses?: readonly Address[]
  }
}

function readAddress(row: RowReader, name: string): readonly Address[] | undefined {
  const part = (column: string, maximum = 200) => row.text(column, maximum) ?? ''
  const address = {
    ...{ name, company: part('company'), line1: part('line1'), line2: part('line2'), city: part('city', 120) },
    ...{
      region: part('region', 120),
      postcode: part('postcode', 20),
      country: row.country('country') ?? '',
      phone: '',
    },
  }
  const { name: _, phone: __, ...said } = address
  return Object.values(said).some((text) => text !== '') ? [address] : undefined
}

/** Reads a row of a customer table. It must carry an id of its source or an e-mail address, to be known again. */
export function readCustomerRow(source: BatchRow): {
  line: number
  fields: CustomerRowFields
  problem: CellProblem | null
} {
  const row = new RowReader(source)
  const name = row.required('name', 200)
  const email = row.text('email', 254)?.toLowerCase()
  if (email && !emailKey(email)) row.refuse('email', 'WRONG_FORMAT', 'an e-mail address')
  const phone = row.text('phone', 40)
  if (phone && !phoneKey(phone)) row.refuse('phone', 'WRONG_FORMAT', 'a phone number of five digits or more')
  const externalId = row.text('external_id', 120)
  if (!externalId && !email) row.refuse('external_id', 'MISSING', 'an id of the source, or an e-mail address')
  const columns = {
    ...{ name, email, phone, kind: row.choice('kind', customerKinds), note: row.text('note', 2_000) },
    locale: row.matching('locale', /^[a-z]{2}(-[A-Z]{2})?$/, 'a locale such as en-GB'),
    addresses: readAddress(row, name),
  }
  const scope = row.text('connection', 80) ?? 'import'
  return {
    line: source.line,
    fields: { key: { scope, value: externalId ?? email ?? '' }, columns },
    problem: row.problem,
  }
}
