export const importStatuses = ['QUEUED', 'STAGING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'] as const
export type ImportStatus = (typeof importStatuses)[number]

export const importKinds = [
  'ORDERS',
  'PRODUCTS',
  'BARCODES',
  'KITS',
  'CUSTOMERS',
  'LOCATIONS',
  'OPENING_STOCK',
] as const
export type ImportKind = (typeof importKinds)[number]

export const importRowOutcomes = ['STAGED', 'ACCEPTED', 'SET_ASIDE', 'REJECTED'] as const
export type ImportRowOutcome = (typeof importRowOutcomes)[number]

export const setAsideKinds = ['RETURN', 'STOCK_NOTE', 'FEE', 'OTHER'] as const
export type SetAsideKind = (typeof setAsideKinds)[number]
