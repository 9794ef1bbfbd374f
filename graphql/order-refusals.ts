import { entry, type RefusalEntry } from './refusal-entry.ts'
import { count, idOf, instant, orNull, text, texts } from './refusal-facts.ts'

const number = text('The order’s number.')

/** Refusals about orders, holds and payments. */
export const orderRefusals: Readonly<Record<string, RefusalEntry>> = {
  CHANNEL_NOT_TAKING: entry('ChannelNotTaking', 'The channel takes no orders now.', {
    channel: text('The channel.'),
    status: text('PAUSED or CLOSED.'),
    reason: orNull(text('Why; null when nobody said.')),
    until: orNull(instant('Until when; null when for good.')),
  }),
  LINES_NOT_SELLABLE: entry('LinesNotSellable', 'Lines name variants that do not exist or are not sold.', {
    lines: texts('Per line: its number, what it names, and why.'),
  }),
  PURCHASE_ORDER_NUMBER_MISSING: entry(
    'PurchaseOrderNumberMissing',
    'The company buys only under a number of its own.',
    {
      company: text('The company.'),
    },
  ),
  STOCK_DOES_NOT_COVER: entry('StockDoesNotCover', 'The policy refuses orders that stock does not cover.', {
    lines: texts('Per line: what is missing.'),
    policyVersion: count('The version of order.backorder that refuses.'),
  }),
  ORDER_STATE_FORBIDS: entry('OrderStateForbids', 'The order’s state does not allow this.', {
    number,
    status: text('The state.'),
    act: text('The act.'),
  }),
  CONFIRMATION_HELD: entry('ConfirmationHeld', 'Holds block the order’s confirmation.', {
    number,
    reasons: texts('Their reasons.'),
  }),
  HOLD_ALREADY_RELEASED: entry('HoldAlreadyReleased', 'The hold was released before.', {
    holdId: idOf('Hold', 'The hold.'),
    reason: text('Its reason.'),
    releasedAt: instant('When.'),
  }),
  HOLD_OWNED_ELSEWHERE: entry('HoldOwnedElsewhere', 'The hold belongs to another role.', {
    holdId: idOf('Hold', 'The hold.'),
    reason: text('Its reason.'),
    ownerRole: text('The role.'),
  }),
  TOO_LATE_TO_HOLD: entry('TooLateToHold', 'The goods are too far on to be held.', {
    number,
    status: text('Their state.'),
  }),
  CURRENCY_DIFFERS: entry('CurrencyDiffers', 'The amount is in another currency.', {
    expected: text('The currency of the order or the payment.'),
    given: text('The currency that was sent.'),
  }),
  REFUND_EXCEEDS_CAPTURED: entry('RefundExceedsCaptured', 'More would be given back than was taken.', {
    paymentId: idOf('Payment', 'The payment.'),
    maximum: text('What is left, in minor units.'),
  }),
}
