import { availabilityTermKinds } from '#modules/inventory/availability.rules'
import { countStatuses, movementKinds, stockConditions, transferStatuses } from '#modules/inventory/stock.rules'
import { closedList } from '../enums.ts'

export const StockConditionEnum = closedList('StockCondition', 'In which condition goods are.', stockConditions, {
  SELLABLE: 'May be sold.',
  QUALITY_HOLD: 'Waits for an inspection.',
  DAMAGED: 'Is damaged.',
  EXPIRED: 'Is past its date.',
})

export const MovementKindEnum = closedList('StockMovementKind', 'Why stock moved.', movementKinds, {
  OPENING: 'The books began with it.',
  RECEIPT: 'It was received from outside.',
  PICK: 'It was picked for an order.',
  PUT_BACK: 'It was picked and put back.',
  SHIPMENT: 'It left with a shipment.',
  ADJUSTMENT: 'The books were corrected, for a reason.',
  COUNT: 'A count found another quantity.',
  DAMAGE: 'It was found damaged.',
  MOVE: 'It was moved within the location.',
  TRANSFER_OUT: 'It left for another location.',
  TRANSFER_IN: 'It arrived from another location.',
  UNEXPLAINED: 'A report from outside showed stock that the books did not have.',
})

export const TransferStatusEnum = closedList('TransferStatus', 'How far a transfer is.', transferStatuses, {
  REQUESTED: 'Was asked for; nothing left yet.',
  SHIPPED: 'Is under way.',
  RECEIVED: 'Arrived, differences explained.',
  CANCELLED: 'Will not take place.',
})

export const CountStatusEnum = closedList('StockCountStatus', 'How far a count is.', countStatuses, {
  OPEN: 'Findings are being recorded.',
  CLOSED: 'The books were corrected by its findings.',
})

export const AvailabilityTermEnum = closedList(
  'AvailabilityTermKind',
  'What counts for or against what may be promised.',
  availabilityTermKinds,
  {
    ON_HAND: 'Sellable units on hand.',
    RESERVED: 'Units that orders have reserved.',
    SAFETY_STOCK: 'Units that are kept back.',
    INBOUND: 'Units that a transfer brings.',
    BACKORDERED: 'Units that waiting orders have a claim on.',
    UNROUTED: 'Units of accepted orders that no location does yet.',
    PREORDERED: 'Units that were sold before they exist.',
    HELD: 'Units of a variant that may not be sold now.',
  },
)
