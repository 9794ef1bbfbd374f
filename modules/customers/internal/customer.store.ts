import type { Address } from '#lib/address'
import { changesBetween } from '#platform/changes'
import type { CommandContext } from '#platform/command'
import type { Change } from '#platform/events'
import { isUuid } from '#platform/ids'
import { lockRow, type Versioned } from '#platform/lock-row'
import { NotFound } from '#platform/refusal'
import { maskedForLog } from '../mask-customer.rules.ts'

export interface CustomerRow extends Versioned {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly kind: string
  readonly mergedIntoId: string | null
  readonly addresses: readonly Address[]
}

/** The customer, locked, in the version that the caller knows. */
export async function lockCustomer(cx: CommandContext, id: string): Promise<CustomerRow> {
  const row = await lockRow<CustomerRow>(cx, 'Customer', id)
  cx.expectVersion(row.version)
  return row
}

/** Two customers, locked in the order of their ids, answered in the order asked. */
export async function lockPair(cx: CommandContext, ids: readonly [string, string]) {
  const rows = await cx.tx.$queryRaw<CustomerRow[]>`
    SELECT * FROM "Customer" WHERE "tenantId" = ${cx.actor.tenantId}::uuid AND id = ANY (${ids.filter(isUuid)}::uuid[])
    ORDER BY id FOR UPDATE`
  const [first, second] = ids.map((id) => rows.find((row) => row.id === id))
  if (!first) throw new NotFound('Customer', ids[0])
  if (!second) throw new NotFound('Customer', ids[1])
  return [first, second] as const
}

type CustomerUpdate = NonNullable<Parameters<CommandContext['tx']['customer']['updateMany']>[0]>['data']

/** Writes the fields and counts the version up. */
export async function saveCustomer(cx: CommandContext, { id, version }: Versioned, data: CustomerUpdate) {
  await cx.tx.customer.updateMany({
    where: { tenantId: cx.actor.tenantId, id },
    data: { ...data, version: version + 1, updatedAt: cx.now },
  })
  return { type: 'Customer', id, version: version + 1 }
}

/** Joins every record that points to one customer to another (null parts them); answers how many. */
export async function pointTo(cx: CommandContext, ids: readonly string[], mergedIntoId: string | null): Promise<void> {
  await cx.tx.customer.updateMany({
    where: { tenantId: cx.actor.tenantId, id: { in: [...ids] } },
    data: { mergedIntoId, version: { increment: 1 }, updatedAt: cx.now },
  })
}

/** Refuses a company that does not exist. */
export async function assertCompany(cx: CommandContext, id: string | null | undefined): Promise<void> {
  if (!id) return
  const company = await cx.tx.company.findFirst({ where: { tenantId: cx.actor.tenantId, id }, select: { id: true } })
  if (!company) throw new NotFound('Company', id)
}

/** What changed, as the log may keep it for ever: personal data masked, addresses only counted. */
export function loggedChanges(id: string, before: object, after: Readonly<Record<string, unknown>>): Change[] {
  return changesBetween(`Customer:${id}`, before as Record<string, unknown>, after).map((change) => {
    const { field } = change
    if (field === 'addresses') return { ...change, before: null, after: 'changed' }
    const masked = (value: Change['before']) => maskedForLog(field, value) as Change['before']
    return { ...change, before: masked(change.before), after: masked(change.after) }
  })
}
