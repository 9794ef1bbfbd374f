import { exceptionSeverities, exceptionStatuses } from '#modules/exceptions/exception.rules'
import { closedList } from '../enums.ts'

export const ExceptionStatusEnum = closedList('ExceptionStatus', 'How far an exception is.', exceptionStatuses, {
  OPEN: 'Nobody has looked at it.',
  ACKNOWLEDGED: 'Somebody has seen it.',
  IN_PROGRESS: 'Somebody works on it.',
  WAITING: 'It waits for somebody outside.',
  RESOLVED: 'Somebody has settled it.',
  WAIVED: 'Somebody has decided to leave it.',
  CLEARED: 'What raised it is gone.',
})

export const ExceptionSeverityEnum = closedList('ExceptionSeverity', 'How bad an exception is.', exceptionSeverities, {
  LOW: 'Worth knowing.',
  MEDIUM: 'To be looked at in its turn.',
  HIGH: 'To be looked at today.',
  CRITICAL: 'To be looked at now.',
})
