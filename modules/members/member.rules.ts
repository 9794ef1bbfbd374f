export const memberStatuses = ['ACTIVE', 'SUSPENDED'] as const
export type MemberStatus = (typeof memberStatuses)[number]

/** Whom a browser belongs to: a person, a device of the warehouse that nobody stands at, or a person at such a device. */
export const sessionKinds = ['PERSONAL', 'DEVICE', 'BADGE'] as const
export type SessionKind = (typeof sessionKinds)[number]
