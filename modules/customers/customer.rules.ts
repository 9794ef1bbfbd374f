export const customerKinds = ['GUEST', 'ACCOUNT', 'COMPANY_CONTACT'] as const
export type CustomerKind = (typeof customerKinds)[number]

export const matchKeyKinds = ['EXTERNAL', 'EMAIL', 'PHONE', 'NAME_POSTCODE'] as const
export type MatchKeyKind = (typeof matchKeyKinds)[number]

/** STRONG keys join records by themselves; anything else is only a suggestion. */
export const matchStrengths = ['STRONG', 'SUGGESTION'] as const
export type MatchStrength = (typeof matchStrengths)[number]
