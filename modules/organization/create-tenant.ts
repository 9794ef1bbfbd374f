import { z } from 'zod'
import { installDefaultPolicies } from '#modules/policies/install-default-policies.step'
import { changesOfNew } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { InvalidInput, isRefusal } from '#platform/refusal'
import { systemActor } from '#platform/system-actor'
import { read } from '#platform/tenancy'
import { type CreateTenantInput, createTenantInput } from './create-tenant.input.ts'
import { saveEstablishment } from './internal/establish.store.ts'
import { type TenantRecord, unsafeKeepTenant } from './unsafe-tenants.ts'
import { unsafeKeepMembership, unsafeKeepUser } from './unsafe-users.ts'

/** Gives a new tenant its first rows: legal entity, calendar, reasons, packing procedure, administrator, policies in force. */
export const establishTenant = command({
  name: 'tenant.establish',
  permission: 'legal-entity:write',
  input: createTenantInput.pick({ name: true, countryCode: true, administrator: true }).extend({ userId: z.uuid() }),
  refusals: ['TENANT_ESTABLISHED'],
  async run(cx, { name, countryCode, administrator, userId }) {
    const { currency, timeZone } = cx.actor
    const wanted = { name, countryCode, currency, timeZone, administrator: { ...administrator, userId } }
    const { entity, calendar, member, reasonCount } = await saveEstablishment(cx, wanted)
    const policies = await installDefaultPolicies(cx)
    cx.record({
      type: 'tenant.established',
      objects: [
        { type: 'LegalEntity', id: entity.id },
        { type: 'WorkCalendar', id: calendar.id },
        { type: 'Member', id: member.id },
      ],
      data: { name, reasonCodes: reasonCount, procedure: 'pack@1', policies },
      changes: changesOfNew(`LegalEntity:${entity.id}`, {
        code: entity.code,
        name,
        countryCode,
        baseCurrency: currency,
      }),
    })
    return { type: 'Member', id: member.id }
  },
})

export interface CreatedTenant {
  readonly tenant: TenantRecord
  readonly userId: string
  readonly memberId: string
  /** False when the slug was known: nothing of what stood there was changed. */
  readonly isNew: boolean
}

/**
 * Makes a tenant with its first administrator, across the control plane and the tenant's own tables. Safe to repeat: the
 * same slug is the same tenant, and a run that was cut off is completed by the next. Passwords are not set here.
 */
export async function createTenant(input: CreateTenantInput, now: Date): Promise<CreatedTenant> {
  const parsed = createTenantInput.safeParse(input)
  if (!parsed.success) {
    throw new InvalidInput(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
  }
  const { slug, name, timeZone, currency, locale, isDemo, countryCode, administrator } = parsed.data
  const tenant = await unsafeKeepTenant({ id: newId(), slug, name, timeZone, currency, locale, isDemo, createdAt: now })
  const actor = await systemActor({ id: tenant.id }, 'SCRIPT')
  if (!actor) throw new InvalidInput([{ path: 'slug', message: `${slug} belongs to a tenant that was closed` }])
  const { id: userId } = await unsafeKeepUser(administrator, now)
  let isNew = true
  try {
    await establishTenant(actor, { name, countryCode, administrator, userId })
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.code !== 'TENANT_ESTABLISHED') throw thrown
    isNew = false
  }
  const member = await read(actor, (db) =>
    db.member.findFirst({
      where: { tenantId: tenant.id, roles: { has: 'ADMINISTRATOR' } },
      orderBy: { createdAt: 'asc' },
      select: { id: true, userId: true },
    }),
  )
  if (!member?.userId) throw new Error(`tenant ${slug} has no administrator`)
  await unsafeKeepMembership({ userId: member.userId, tenantId: tenant.id, memberId: member.id }, now)
  return { tenant, userId: member.userId, memberId: member.id, isNew }
}
