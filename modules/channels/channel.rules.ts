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
