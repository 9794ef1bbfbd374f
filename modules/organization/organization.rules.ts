export const costingMethods = ['FIFO', 'MOVING_AVERAGE'] as const
export type CostingMethod = (typeof costingMethods)[number]

/** The activities that ask for a reason code. */
export const reasonActivities = [
  'STOCK_ADJUSTMENT',
  'STOCK_COUNT',
  'STOCK_DAMAGE',
  'PICK_SHORT',
  'ORDER_CANCEL',
  'TRANSFER_DIFFERENCE',
  'HOLD',
  'PROMISE_CHANGE',
] as const
export type ReasonActivity = (typeof reasonActivities)[number]
