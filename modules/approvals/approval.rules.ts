export const approvalStatuses = ['REQUESTED', 'APPROVED', 'DECLINED', 'LAPSED', 'EXPIRED'] as const
export type ApprovalStatus = (typeof approvalStatuses)[number]
