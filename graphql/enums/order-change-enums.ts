import { orderChangeKinds, orderChangeStatuses } from '#modules/orders/order.rules'
import { closedList } from '../enums.ts'

export const OrderChangeKindEnum = closedList('OrderChangeKind', 'What of an order is changed.', orderChangeKinds, {
  ADDRESS: 'Where the goods go.',
  QUANTITIES: 'How many of each line.',
  CANCEL: 'Everything that has not left is cancelled.',
  SERVICE: 'The carrier service.',
  CONTACT: 'Name, e-mail or telephone of the customer.',
})

export const OrderChangeStatusEnum = closedList('OrderChangeStatus', 'How far a change is.', orderChangeStatuses, {
  PROPOSED: 'Asked for, or waiting for an answer.',
  APPLIED: 'Done.',
  PART_APPLIED: 'Done as far as it was possible.',
  REFUSED: 'Refused by whoever decides about it.',
  WITHDRAWN: 'Taken back by whoever asked.',
})
