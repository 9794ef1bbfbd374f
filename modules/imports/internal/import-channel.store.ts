import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { InvalidInput } from '#platform/refusal'
import { UnknownChannel } from '../import.errors.ts'
import type { OrderProfile } from '../profile.rules.ts'

/** The channel that the orders come through: the one named, or the profile's own, made when the tenant has none of its code. */
export async function keepImportChannel(
  cx: CommandContext,
  profile: OrderProfile,
  named: string | undefined,
): Promise<string> {
  const { tenantId, currency } = cx.actor
  const code = named ?? profile.channel.code
  const known = await cx.tx.channel.findFirst({ where: { tenantId, code }, select: { id: true } })
  if (known) return known.id
  if (named) throw new UnknownChannel(named)
  const entity = await cx.tx.legalEntity.findFirst({ where: { tenantId }, orderBy: { isDefault: 'desc' } })
  if (!entity) throw new InvalidInput([{ path: 'profile', message: 'needs a legal entity; this tenant has none yet' }])
  const id = newId()
  const fixed = /^[A-Z]{3}$/.test(profile.currency) ? profile.currency : currency
  const { name, type, paymentTerms } = profile.channel
  const stamps = { createdAt: cx.now, updatedAt: cx.now }
  const made = { code, name, type, paymentTerms, currency: fixed, timeZone: profile.timeZone }
  await cx.tx.channel.create({ data: { tenantId, id, legalEntityId: entity.id, ...made, ...stamps } })
  cx.record({ type: 'channel.created', objects: [{ type: 'Channel', id }], data: { ...made, origin: 'IMPORT' } })
  return id
}
