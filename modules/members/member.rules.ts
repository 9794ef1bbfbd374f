export const memberStatuses = ['ACTIVE', 'SUSPENDED'] as const
export type MemberStatus = (typeof memberStatuses)[number]
