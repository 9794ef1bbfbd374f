import { costingMethods, reasonActivities } from '#modules/organization/organization.rules'
import { closedList } from '../enums.ts'

export const ReasonActivityEnum = closedList('ReasonActivity', 'What asks for a reason.', reasonActivities, {
  STOCK_ADJUSTMENT: 'The books are corrected.',
  STOCK_COUNT: 'A count found another quantity.',
  STOCK_DAMAGE: 'Units are found damaged.',
  PICK_SHORT: 'Units are not found when picking.',
  ORDER_CANCEL: 'An order is cancelled.',
  TRANSFER_DIFFERENCE: 'A transfer arrives otherwise than it left.',
  HOLD: 'An order is held.',
  PROMISE_CHANGE: 'A promise is moved.',
})

export const CostingMethodEnum = closedList('CostingMethod', 'How the cost of goods sold is taken.', costingMethods, {
  FIFO: 'What came in first goes out first.',
  MOVING_AVERAGE: 'At the average of what is there.',
})
