export const stockConditions = ['SELLABLE', 'QUALITY_HOLD', 'DAMAGED', 'EXPIRED'] as const
export type StockCondition = (typeof stockConditions)[number]

/** Why stock moved. A promise is never a movement; each movement happened. */
export const movementKinds = [
  'OPENING',
  'RECEIPT',
  'PICK',
  'PUT_BACK',
  'SHIPMENT',
  'ADJUSTMENT',
  'COUNT',
  'DAMAGE',
  'MOVE',
  'TRANSFER_OUT',
  'TRANSFER_IN',
  'UNEXPLAINED',
] as const
export type MovementKind = (typeof movementKinds)[number]

export const transferStatuses = ['REQUESTED', 'SHIPPED', 'RECEIVED', 'CANCELLED'] as const
export type TransferStatus = (typeof transferStatuses)[number]

export const countStatuses = ['OPEN', 'CLOSED'] as const
export type CountStatus = (typeof countStatuses)[number]

export const lotStatuses = ['AVAILABLE', 'QUARANTINED', 'RECALLED', 'EXPIRED'] as const
export type LotStatus = (typeof lotStatuses)[number]
