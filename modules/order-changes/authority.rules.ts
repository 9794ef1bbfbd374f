import { type AuthorityGroup, authorityOf } from '#modules/channels/channel.rules'
import type { Source } from '#platform/actor'
import type { Refusal } from '#platform/refusal'
import type { ChangeableOrder } from './changeable-order.rules.ts'
import { AuthorityElsewhere } from './order-change.errors.ts'
import type { Proposal } from './order-change.input.ts'

/** The groups of fields that a change touches. */
export function groupsOf(order: Pick<ChangeableOrder, 'lines'>, proposal: Proposal): readonly AuthorityGroup[] {
  if (proposal.kind === 'CANCEL') return ['CANCELLATION']
  if (proposal.kind === 'SERVICE') return ['CONTENT']
  if (proposal.kind === 'ADDRESS' || proposal.kind === 'CONTACT') return ['ADDRESS']
  const live = new Map(order.lines.map((line) => [line.id, line.ordered - line.cancelled]))
  const deltas = (proposal.lines ?? []).map(({ orderLineId, quantity }) => quantity - (live.get(orderLineId) ?? 0))
  return [
    ...(deltas.some((delta) => delta < 0) ? (['CANCELLATION'] as const) : []),
    ...(deltas.some((delta) => delta > 0) ? (['CONTENT'] as const) : []),
  ]
}

/**
 * Whether we may decide: null when we may, the group whose channel must be asked first, or AuthorityElsewhere when the
 * channel alone decides. What the channel itself tells us is a fact and always ours to record.
 */
export function authorityFor(
  { channel, lines }: Pick<ChangeableOrder, 'channel' | 'lines'>,
  proposal: Proposal,
  source: Source,
): AuthorityGroup | null | Refusal {
  if (source === 'CHANNEL') return null
  const groups = groupsOf({ lines }, proposal)
  const theirs = groups.find((group) => authorityOf(channel.authority, group) === 'THEIRS')
  if (theirs) return new AuthorityElsewhere({ channel: channel.code, channelName: channel.name, group: theirs })
  return groups.find((group) => authorityOf(channel.authority, group) === 'REQUEST') ?? null
}
