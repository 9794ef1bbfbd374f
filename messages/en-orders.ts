import { plainly, type Wording } from './wording.ts'

const list = (values: unknown, between = ', '): string =>
  Array.isArray(values) ? values.join(between) : String(values)

/** Words for refusals about orders, holds and payments. */
export const orderWords: Readonly<Record<string, Wording>> = {
  CHANNEL_NOT_TAKING: ({ channel, status, reason, until }) =>
    `${channel} takes no orders now: it is ${plainly(status)}${reason ? ` (${reason})` : ''}${until ? ` until ${until}` : ''}.`,
  LINES_NOT_SELLABLE: ({ lines }) =>
    `Some lines cannot be sold: ${list(lines, '; ')}. Correct them and send the order again.`,
  PURCHASE_ORDER_NUMBER_MISSING: ({ company }) =>
    `${company} buys only under a purchase order number of its own. Add it.`,
  STOCK_DOES_NOT_COVER: ({ lines, policyVersion }) =>
    `Stock does not cover the order, and the policy for backorders (version ${policyVersion}) refuses such orders: ${list(lines, '; ')}.`,
  ORDER_STATE_FORBIDS: ({ number, status, act }) =>
    `Order ${number} is ${plainly(status)}, so one cannot ${plainly(act)} it.`,
  CONFIRMATION_HELD: ({ number, reasons }) =>
    `Order ${number} cannot be confirmed while it is held (${Array.isArray(reasons) ? reasons.map(plainly).join(', ') : ''}). Release the holds first.`,
  HOLD_ALREADY_RELEASED: ({ releasedAt }) => `This hold was released already, at ${releasedAt}.`,
  HOLD_OWNED_ELSEWHERE: ({ ownerRole }) =>
    `This hold belongs to ${plainly(ownerRole)}. Ask them, or a manager, to release it.`,
  TOO_LATE_TO_HOLD: ({ number, status }) => `${number} is ${plainly(status)}: too late to hold it.`,
  CURRENCY_DIFFERS: ({ expected, given }) => `The amount is in ${given}, but ${expected} is expected.`,
  REFUND_EXCEEDS_CAPTURED: ({ maximum }) =>
    `That is more than was taken. At most ${maximum} (in minor units) can be given back.`,
}
