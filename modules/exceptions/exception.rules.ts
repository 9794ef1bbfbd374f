export const exceptionStatuses = [
  'OPEN',
  'ACKNOWLEDGED',
  'IN_PROGRESS',
  'WAITING',
  'RESOLVED',
  'WAIVED',
  'CLEARED',
] as const
export type ExceptionStatus = (typeof exceptionStatuses)[number]

export const exceptionSeverities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const
export type ExceptionSeverity = (typeof exceptionSeverities)[number]
