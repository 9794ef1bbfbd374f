export const channelTypes = ['WEBSITE', 'MARKETPLACE', 'WHOLESALE', 'STORE', 'SUBSCRIPTION'] as const
export type ChannelType = (typeof channelTypes)[number]

export const channelStatuses = ['ACTIVE', 'PAUSED', 'CLOSED'] as const
export type ChannelStatus = (typeof channelStatuses)[number]

/** The groups of fields whose system of record is named per channel. */
export const authorityGroups = ['CONTENT', 'ADDRESS', 'PRICE', 'CANCELLATION', 'STOCK', 'TRACKING'] as const
export type AuthorityGroup = (typeof authorityGroups)[number]

/** OURS: we decide. THEIRS: our edit is refused and says where to do it. REQUEST: our edit waits for their answer. */
export const authorities = ['OURS', 'THEIRS', 'REQUEST'] as const
export type Authority = (typeof authorities)[number]

/** When a channel's orders are paid; the same list as the orders' own. */
export const channelPaymentTerms = [
  'PREPAID',
  'CAPTURE_ON_SHIP',
  'ON_ACCOUNT',
  'CASH_ON_DELIVERY',
  'COLLECTED_BY_CHANNEL',
] as const
export type ChannelPaymentTerms = (typeof channelPaymentTerms)[number]

/** What a channel calls a state of its orders, and which of ours it means. */
export interface StatusMapEntry {
  readonly theirs: string
  readonly ours: string
}

/** The system of record per field group; a group that is not named is OURS. */
export type AuthorityMap = Readonly<Partial<Record<AuthorityGroup, Authority>>>

export const authorityOf = (map: AuthorityMap, group: AuthorityGroup): Authority => map[group] ?? 'OURS'

/** The state that counts at this instant: a pause that has reached its end is over, also before anyone has cleared it away. */
export function statusAt(
  channel: { readonly status: ChannelStatus; readonly pausedUntil: Date | null },
  now: Date,
): ChannelStatus {
  const isOver = channel.status === 'PAUSED' && channel.pausedUntil !== null && channel.pausedUntil <= now
  return isOver ? 'ACTIVE' : channel.status
}
