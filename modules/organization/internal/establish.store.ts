import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { defaultPackProcedure, defaultReasons, defaultWeek } from '../default-organization.rules.ts'
import { TenantEstablished } from '../organization.errors.ts'

interface Establishment {
  readonly name: string
  readonly countryCode: string
  readonly currency: string
  readonly timeZone: string
  readonly administrator: { readonly userId: string; readonly email: string; readonly name: string }
}

/**
 * The rows that every tenant begins with. The legal entity's code is the lock: of two that set up the same tenant at
 * once the second waits for the first, then hears that it is done.
 */
export async function saveEstablishment(cx: CommandContext, wanted: Establishment) {
  const { tx, now } = cx
  const own = { tenantId: cx.actor.tenantId, createdAt: now, updatedAt: now }
  const entity = {
    ...own,
    id: newId(),
    code: 'MAIN',
    name: wanted.name,
    countryCode: wanted.countryCode,
    baseCurrency: wanted.currency,
    isDefault: true,
  }
  const made = await tx.legalEntity.createMany({ data: [entity], skipDuplicates: true })
  if (made.count === 0) throw new TenantEstablished()
  const calendar = { ...own, id: newId(), code: 'OFFICE', name: 'Office hours', timeZone: wanted.timeZone }
  await tx.workCalendar.create({ data: { ...calendar, weekly: defaultWeek } })
  const reasons = Object.entries(defaultReasons).flatMap(([activity, codes]) =>
    Object.entries(codes).map(([code, label]) => ({ ...own, id: newId(), activity, code, label })),
  )
  await tx.reasonCode.createMany({ data: reasons })
  const { steps, ...procedure } = defaultPackProcedure
  await tx.procedure.create({
    data: { tenantId: own.tenantId, id: newId(), ...procedure, steps: [...steps], createdAt: now },
  })
  const member = { ...own, id: newId(), displayName: wanted.administrator.name, email: wanted.administrator.email }
  await tx.member.create({ data: { ...member, userId: wanted.administrator.userId, roles: ['ADMINISTRATOR'] } })
  return { entity, calendar, member, reasonCount: reasons.length }
}
