import { fulfillmentOrderStatuses, stations } from '#modules/fulfillment/fulfillment.rules'
import { shipmentStatuses, trackingCodes } from '#modules/fulfillment/shipment.rules'
import { closedList } from '../enums.ts'

export const FulfillmentOrderStatusEnum = closedList(
  'FulfillmentOrderStatus',
  'How far one location is with its part of an order.',
  fulfillmentOrderStatuses,
  {
    SCHEDULED: 'Waits for its day of release.',
    OPEN: 'May be picked.',
    IN_PROGRESS: 'Is being picked, packed or shipped.',
    ON_HOLD: 'A hold keeps the goods here.',
    INCOMPLETE: 'Left without some of its units, which were short.',
    CLOSED: 'Everything left.',
    CANCELLED: 'Will not be done here.',
  },
)

export const StationEnum = closedList('Station', 'Where a fulfillment order waits for a person.', stations, {
  RELEASE: 'Waits to be released.',
  PICK: 'Units are to be picked.',
  PACK: 'Picked units are to be packed.',
  SHIP: 'Packages are to be labelled and handed over.',
  NONE: 'Nobody has to do anything.',
})

export const ShipmentStatusEnum = closedList('ShipmentStatus', 'How far a shipment is.', shipmentStatuses, {
  LABELLED: 'Has a label and is still here.',
  HANDED_OVER: 'The carrier has it: shipped.',
  IN_TRANSIT: 'Moves through the carrier’s network.',
  OUT_FOR_DELIVERY: 'Is on the last vehicle.',
  DELIVERED: 'Reached the recipient.',
  VOIDED: 'The label was voided before it left.',
  DELIVERY_FAILED: 'An attempt to deliver failed.',
  AWAITING_COLLECTION: 'Lies at a collection point for the recipient.',
  RETURNING: 'Comes back to the sender.',
  RETURNED_TO_SENDER: 'Came back.',
  LOST: 'The carrier lost it.',
})

export const TrackingCodeEnum = closedList('TrackingCode', 'What a carrier’s scan says.', trackingCodes, {
  LABEL_CREATED: 'The label was made.',
  HANDED_OVER: 'The carrier took it.',
  IN_TRANSIT: 'It moves through the network.',
  OUT_FOR_DELIVERY: 'It is on the last vehicle.',
  DELIVERED: 'It reached the recipient.',
  DELIVERY_FAILED: 'An attempt to deliver failed.',
  AWAITING_COLLECTION: 'It lies at a collection point.',
  RETURNING: 'It comes back.',
  RETURNED_TO_SENDER: 'It came back.',
  LOST: 'The carrier lost it.',
  EXCEPTION: 'Something went wrong on the way.',
  UNKNOWN: 'A code that nobody knows yet.',
})
