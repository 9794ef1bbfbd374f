import { either, plainly, type Wording } from './wording.ts'

const acts: Readonly<Record<string, string>> = {
  release: 'released',
  startPicking: 'taken for picking',
  pick: 'picked from',
  'undo-pick': 'changed',
  'record-short': 'changed',
  pack: 'packed',
  ship: 'shipped',
  'hand-over': 'handed over',
  void: 'voided',
  track: 'tracked',
}
const act = (value: unknown): string => acts[String(value)] ?? plainly(value)

/** What the stations say when something is not possible. */
export const fulfillmentWords: Readonly<Record<string, Wording>> = {
  FULFILLMENT_STATE_FORBIDS: ({ number, status, act: wanted }) =>
    status === 'PICKING'
      ? `${number} still has units to pick. Pick them, or say that they are short, then pack.`
      : `${number} is ${plainly(status)} and cannot be ${act(wanted)} now.`,
  FULFILLMENT_HELD: ({ number, holds }) =>
    `${holds === 1 ? 'A hold keeps' : `${holds} holds keep`} ${number} here. It can go on once ${holds === 1 ? 'it is' : 'they are'} released.`,
  PAYMENT_NOT_SATISFIED: ({ orderNumber, terms }) =>
    `Order ${orderNumber} is not paid as its terms ask (${plainly(terms)}), so its goods stay. They may go as soon as the payment is recorded.`,
  WRONG_ITEM: ({ scanned, found, expected }) =>
    `${found ? `${found} does not belong here` : `Nothing is known by "${scanned}"`}.${Array.isArray(expected) && expected.length > 0 ? ` Expected ${either(expected)}.` : ' Nothing more is needed.'}`,
  MORE_THAN_NEEDED: ({ sku, quantity, left }) =>
    left === 0
      ? `No more ${sku} is needed.`
      : `${quantity} of ${sku} is too many: only ${left} more ${left === 1 ? 'is' : 'are'} needed.`,
  BIN_HOLDS_LESS: ({ bin, sku, quantity, held }) =>
    bin === '-'
      ? `No bin here holds ${quantity} of ${sku}. Say "Can't find it".`
      : `Bin ${bin} holds ${held} of ${sku}, not ${quantity}. Scan the bin you take them from.`,
  WRONG_BIN: ({ scanned }) => `There is no bin "${scanned}" here.`,
  PICK_NOT_UNDOABLE: ({ reason }) =>
    reason === 'PACKED' ? 'These units are packed already and stay picked.' : 'This pick was taken back already.',
  PACKING_DIFFERS: ({ sku, picked, packed }) =>
    `${picked} of ${sku} ${picked === 1 ? 'was' : 'were'} picked but ${packed} packed. Put all of them into packages.`,
  PROCEDURE_STEP_MISSING: ({ title }) => `The packing procedure asks for this step: ${title}. Do it, then pack.`,
  TRACKING_NUMBER_INVALID: ({ trackingNumber, carrier, problem }) =>
    `"${trackingNumber}" cannot be a ${carrier} number${problem === 'WRONG_CHECK_DIGIT' ? ': its check digit is wrong, probably one character was misread' : ''}. Scan it again or choose the right carrier.`,
  NOTHING_TO_SHIP: ({ number }) => `Nothing of ${number} is packed and without a label. Pack it first.`,
  SHIPMENT_STATE_FORBIDS: ({ number, status, act: wanted }) =>
    `Shipment ${number} is ${plainly(status)} and cannot be ${act(wanted)}.`,
}
