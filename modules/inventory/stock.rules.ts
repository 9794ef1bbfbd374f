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

/** What may be done to a transfer in each state, and where it leads; what is missing is refused. */
export const transferTransitions = {
  REQUESTED: { ship: 'SHIPPED', cancel: 'CANCELLED' },
  SHIPPED: { receivePart: 'SHIPPED', receive: 'RECEIVED' },
  RECEIVED: {},
  CANCELLED: {},
} as const satisfies Record<TransferStatus, Partial<Record<string, TransferStatus>>>

export type TransferAct = 'ship' | 'cancel' | 'receivePart' | 'receive'

/** Where the act leads from this state, or null when it is not possible there. */
export function afterTransferAct(status: TransferStatus, act: TransferAct): TransferStatus | null {
  const possible: Partial<Record<TransferAct, TransferStatus>> = transferTransitions[status]
  return possible[act] ?? null
}

export const countStatuses = ['OPEN', 'CLOSED'] as const
export type CountStatus = (typeof countStatuses)[number]

export const lotStatuses = ['AVAILABLE', 'QUARANTINED', 'RECALLED', 'EXPIRED'] as const
export type LotStatus = (typeof lotStatuses)[number]
