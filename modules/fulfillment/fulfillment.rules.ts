export const fulfillmentOrderStatuses = [
  'SCHEDULED',
  'OPEN',
  'IN_PROGRESS',
  'ON_HOLD',
  'INCOMPLETE',
  'CLOSED',
  'CANCELLED',
] as const
export type FulfillmentOrderStatus = (typeof fulfillmentOrderStatuses)[number]

export const requestStatuses = [
  'UNSUBMITTED',
  'SUBMITTED',
  'ACCEPTED',
  'REJECTED',
  'CANCELLATION_REQUESTED',
  'CANCELLATION_ACCEPTED',
  'CANCELLATION_REJECTED',
] as const
export type RequestStatus = (typeof requestStatuses)[number]

export const fulfillmentMethods = ['SHIP', 'PICKUP', 'LOCAL_DELIVERY', 'DIGITAL'] as const
export type FulfillmentMethod = (typeof fulfillmentMethods)[number]

export const pickOutcomes = ['PICKED', 'SHORT', 'DAMAGED', 'PUT_BACK'] as const
export type PickOutcome = (typeof pickOutcomes)[number]

export const stepOutcomes = ['DONE', 'FAILED', 'SKIPPED'] as const
export type StepOutcome = (typeof stepOutcomes)[number]
