import { plainly, type Wording } from './wording.ts'

const kinds: Readonly<Record<string, string>> = {
  ADDRESS: 'The address',
  QUANTITIES: 'The quantities',
  CANCEL: 'The cancellation',
  SERVICE: 'The service',
  CONTACT: 'The contact',
}

const reasons: Readonly<Record<string, (stage: string) => string>> = {
  ORDER_CANCELLED: () => 'the order is cancelled already',
  ORDER_COMPLETED: () => 'the order is completed',
  HISTORY: () => 'it was imported as history',
  TOO_LATE: (stage) => `the work is too far on${stage ? ` (${stage})` : ''}`,
  ONLY_PARTLY: (stage) => `only a part of it could be${stage ? `: the rest is ${stage}` : ''}`,
  STOCK: () => 'there is not enough stock',
  NOT_GOODS: () => 'it has no goods',
}

const remedies: Readonly<Record<string, string>> = {
  RETURN: 'The customer can send it back.',
  REDIRECT_BY_CARRIER: 'Ask the carrier to redirect the parcel.',
  VOID_LABEL_FIRST: 'Void the label first.',
  ASK_THIRD_PARTY: 'Ask the third party that ships it.',
  CANCEL_AND_ORDER_ANEW: 'Cancel what has not left and place the order anew.',
  PLACE_NEW_ORDER: 'Place a new order for what is missing.',
  CHANGE_AT_CHANNEL: 'Change it in the channel.',
  WAIT_FOR_ANSWER: 'Wait for the answer.',
}

/** Words for refusals about changes of orders. */
export const orderChangeWords: Readonly<Record<string, Wording>> = {
  CHANGE_NOT_POSSIBLE: ({ number, kind, reason, stage, remedy }) => {
    const why = reasons[String(reason)]?.(stage ? plainly(stage) : '') ?? plainly(reason)
    const act =
      kind === 'CANCEL'
        ? `Order ${number} cannot be cancelled`
        : `${kinds[String(kind)] ?? 'This'} of order ${number} cannot be changed`
    return `${act}: ${why}.${remedies[String(remedy)] ? ` ${remedies[String(remedy)]}` : ''}`
  },
  AUTHORITY_ELSEWHERE: ({ channelName, group }) =>
    `This cannot be changed here: ${channelName} decides about ${plainly(group)}. Change it there; it will arrive here.`,
  CHANGE_AWAITS_ANSWER: ({ channelName, group }) =>
    `This waits for ${channelName}, which decides about ${plainly(group)}. Its answer applies or refuses the change.`,
  MORE_THAN_CHANGEABLE: ({ sku, asked, changeable, shipped }) =>
    `${asked} of ${sku} cannot be taken: ${changeable} have not left, ${shipped} have. What has left can be sent back.`,
  STOCK_ALLOWS_LESS: ({ sku, asked, missing }) =>
    `${asked} more of ${sku} cannot be promised: ${missing} are not in stock. Take fewer, or place an order that waits.`,
  CHANGE_SETTLED: ({ status }) => `This change was settled before: it is ${plainly(status)}. Propose a new one.`,
  NOTHING_ASKED: ({ status }) => `There is nothing to answer: the change is ${plainly(status)} and nobody was asked.`,
}
