import { entry, type RefusalEntry } from './refusal-entry.ts'
import { count, orNull, text, texts } from './refusal-facts.ts'

const number = text('The number of the fulfillment order.')
const sku = text('The SKU concerned.')

/** What the stations refuse. */
export const fulfillmentRefusals: Readonly<Record<string, RefusalEntry>> = {
  FULFILLMENT_STATE_FORBIDS: entry(
    'FulfillmentStateForbids',
    'The act is not possible in the fulfillment order’s state.',
    {
      number,
      status: text('Its state.'),
      act: text('What was wanted.'),
    },
  ),
  FULFILLMENT_HELD: entry('FulfillmentHeld', 'A hold keeps the goods here.', {
    number,
    holds: count('How many holds.'),
  }),
  PAYMENT_NOT_SATISFIED: entry('PaymentNotSatisfied', 'The terms of payment are not met yet: the goods stay.', {
    orderNumber: text('The number of the order.'),
    terms: text('The terms of payment.'),
    missingMinor: text('What is missing, in minor units of the order’s currency.'),
  }),
  WRONG_ITEM: entry('WrongItem', 'What was scanned belongs to no line here.', {
    scanned: text('What was scanned.'),
    found: orNull(text('The SKU behind it; null when unknown.')),
    expected: texts('The SKUs that are still needed.'),
  }),
  MORE_THAN_NEEDED: entry('MoreThanNeeded', 'More than the line still needs.', {
    sku,
    quantity: count('How many were counted.'),
    left: count('How many are still needed.'),
  }),
  BIN_HOLDS_LESS: entry('BinHoldsLess', 'The bin does not hold that many.', {
    bin: text('The bin.'),
    sku,
    quantity: count('How many were wanted.'),
    held: count('How many the bin holds.'),
  }),
  WRONG_BIN: entry('WrongBin', 'The bin is not one of this location.', {
    scanned: text('What was scanned.'),
    expected: texts('Bins that would do.'),
  }),
  PICK_NOT_UNDOABLE: entry('PickNotUndoable', 'The pick cannot be taken back.', {
    reason: text('ALREADY_UNDONE, PACKED or SHIPPED.'),
  }),
  PACKING_DIFFERS: entry('PackingDiffers', 'The packages do not hold what was picked.', {
    sku,
    picked: count('Picked and not packed.'),
    packed: count('Put into packages.'),
  }),
  PROCEDURE_STEP_MISSING: entry('ProcedureStepMissing', 'A step that the procedure requires was not recorded.', {
    step: text('The key of the step.'),
    title: text('What is to be done.'),
  }),
  TRACKING_NUMBER_INVALID: entry('TrackingNumberInvalid', 'The number cannot be one of this carrier’s.', {
    trackingNumber: text('The number.'),
    carrier: text('The carrier.'),
    problem: text('WRONG_FORMAT, WRONG_CHECK_DIGIT or UNKNOWN_COUNTRY.'),
  }),
  NOTHING_TO_SHIP: entry('NothingToShip', 'Nothing is packed that could leave.', { number }),
  SHIPMENT_STATE_FORBIDS: entry('ShipmentStateForbids', 'The act is not possible in the shipment’s state.', {
    number: text('The number of the shipment.'),
    status: text('Its state.'),
    act: text('What was wanted.'),
  }),
}
