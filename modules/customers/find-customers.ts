import type { Address } from '#lib/address'
import { findByTerms } from '#modules/search/find-by-terms'
import { type Actor, may } from '#platform/actor'
import { allow } from '#platform/allow'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import { queryText } from '#platform/tenancy'
import type { CustomerKind } from './customer.rules.ts'
import { maskPersonalData } from './mask-customer.rules.ts'

/** A customer as the actor may see them. */
export interface CustomerView {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly kind: CustomerKind
  /** The customer that this record was joined to; theirs are its orders. */
  readonly mergedIntoId: string | null
  readonly companyId: string | null
  readonly addresses: readonly Address[]
  readonly note: string | null
  readonly locale: string | null
  readonly createdAt: Date
  readonly version: number
  /** Whether personal data are hidden from the actor. */
  readonly isMasked: boolean
}

type CustomerRow = Omit<CustomerView, 'isMasked'>

const select = `SELECT c.id, c.name, c.email, c.phone, c.kind, c."mergedIntoId", c."companyId", c.addresses, c.note, c.locale,
  c."createdAt", c.version
FROM "Customer" c`
const empty = {
  name: '',
  company: '',
  line1: '',
  line2: '',
  city: '',
  region: '',
  postcode: '',
  country: '',
  phone: '',
}

function viewOf(actor: Actor, row: CustomerRow): CustomerView {
  const isMasked = !may(actor, 'personal-data:read')
  const whole = { ...row, addresses: row.addresses.map((address) => ({ ...empty, ...address })), isMasked }
  return isMasked ? maskPersonalData(whole) : whole
}

const newestFirst = {
  orderBy: 'CREATED_AT',
  keySql: 'c."createdAt"',
  idSql: 'c.id',
  direction: 'DESC',
  keyCast: 'timestamptz',
} as const

export interface CustomerFilter {
  /** Typed by a person: name and postcode, e-mail, phone. Looks at the best 200 answers. */
  readonly search?: string | null
  readonly kind?: CustomerKind | null
  readonly companyId?: string | null
  /** Records that were joined to another are left out unless asked for. */
  readonly withMerged?: boolean | null
}

/** The customers in sight, the newest first; with `search` those that answer it. */
export async function findCustomers(
  actor: Actor,
  filter: CustomerFilter,
  page: PageRequest,
): Promise<Page<CustomerView>> {
  allow(actor, 'customer:read')
  const text = filter.search?.trim()
  const found = text
    ? await findByTerms(actor, {
        text,
        objectTypes: ['Customer'],
        kinds: ['NAME', 'POSTCODE', 'EMAIL', 'PHONE'],
        limit: 200,
      })
    : null
  const where = new Conditions()
    .add(
      'c.id = ANY (?::uuid[])',
      found?.map(({ objectId }) => objectId),
    )
    .add('c.kind = ?', filter.kind)
    .add('c."companyId" = ?::uuid', filter.companyId)
    .always(filter.withMerged ? 'TRUE' : 'c."mergedIntoId" IS NULL')
  const rows = await findPage<CustomerRow>(actor, { select, where, order: newestFirst }, page)
  return { ...rows, rows: rows.rows.map((row) => viewOf(actor, row)) }
}

/** The customers with these ids, in no order; what is unknown or out of sight is missing. */
export async function findCustomersById(actor: Actor, ids: readonly string[]): Promise<readonly CustomerView[]> {
  allow(actor, 'customer:read')
  const rows = await queryText<CustomerRow>(actor, `${select} WHERE c.id = ANY ($1::uuid[])`, [ids])
  return rows.map((row) => viewOf(actor, row))
}

/** The records that were joined to these customers: their orders are the customers' too. */
export async function findMergedInto(actor: Actor, ids: readonly string[]): Promise<readonly CustomerView[]> {
  allow(actor, 'customer:read')
  const rows = await queryText<CustomerRow>(
    actor,
    `${select} WHERE c."mergedIntoId" = ANY ($1::uuid[]) ORDER BY c.id`,
    [ids],
  )
  return rows.map((row) => viewOf(actor, row))
}
