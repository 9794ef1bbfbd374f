import type { ReasonActivity } from './organization.rules.ts'

/** The reasons that a new tenant begins with; it may add its own and retire these. */
export const defaultReasons: Readonly<Record<ReasonActivity, Readonly<Record<string, string>>>> = {
  STOCK_ADJUSTMENT: { FOUND: 'Found', LOST: 'Lost', WRITE_OFF: 'Written off', CORRECTION: 'Correction of an entry' },
  STOCK_COUNT: { COUNT_DIFFERENCE: 'Difference at count', MISPLACED: 'Misplaced' },
  STOCK_DAMAGE: { DAMAGED: 'Damaged in the warehouse', EXPIRED: 'Expired', DAMAGED_INBOUND: 'Arrived damaged' },
  PICK_SHORT: { NOT_FOUND: 'Not found in the bin', DAMAGED: 'Found damaged', WRONG_ITEM: 'Another item in the bin' },
  ORDER_CANCEL: {
    CUSTOMER_REQUEST: 'Customer asked',
    OUT_OF_STOCK: 'Out of stock',
    FRAUD: 'Suspected fraud',
    ADDRESS: 'Address cannot be served',
    CHANNEL: 'Cancelled by the channel',
    DUPLICATE: 'Ordered twice',
  },
  TRANSFER_DIFFERENCE: { MISSING: 'Missing on arrival', SURPLUS: 'More than sent', DAMAGED: 'Damaged on the way' },
  HOLD: { ADDRESS: 'Address to be checked', PAYMENT: 'Payment to be checked', CUSTOMER_REQUEST: 'Customer asked' },
  PROMISE_CHANGE: { STOCK_LATE: 'Stock is late', CARRIER: 'Carrier is late', CUSTOMER_REQUEST: 'Customer asked' },
}

/** Monday to Friday, nine to five. */
export const defaultWeek = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [{ from: '09:00', to: '17:00' }]]))

/** One step of a written procedure: what to do, and how its being done is known. */
export interface ProcedureStepDefinition {
  readonly key: string
  readonly title: string
  readonly kind: 'SCAN' | 'CHECK' | 'PHOTO' | 'DOCUMENT'
  readonly isRequired: boolean
}

/** How a parcel is packed, until the tenant writes its own version. */
export const defaultPackProcedure = {
  key: 'pack',
  version: 1,
  title: 'Pack a parcel',
  steps: [
    { key: 'scan-items', title: 'Scan every item into the parcel', kind: 'SCAN', isRequired: true },
    {
      key: 'check-condition',
      title: 'Look at each item: whole, clean, the right one',
      kind: 'CHECK',
      isRequired: true,
    },
    { key: 'packing-slip', title: 'Put the packing slip in', kind: 'DOCUMENT', isRequired: true },
    { key: 'close-parcel', title: 'Fill, close and weigh', kind: 'CHECK', isRequired: true },
  ] satisfies readonly ProcedureStepDefinition[],
} as const
