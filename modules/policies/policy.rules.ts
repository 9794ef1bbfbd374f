export const policyRisks = ['LOW', 'NORMAL', 'HIGH'] as const
export type PolicyRisk = (typeof policyRisks)[number]

export const policyModes = ['MANUAL', 'SUGGEST', 'AUTOMATIC'] as const
export type PolicyMode = (typeof policyModes)[number]

export const policyVersionStatuses = ['DRAFT', 'IN_REVIEW', 'SHADOW', 'ACTIVE', 'RETIRED'] as const
export type PolicyVersionStatus = (typeof policyVersionStatuses)[number]

/** Every decision that the business may write rules for. */
export const policyKeys = [
  'order.auto_confirm',
  'order.hold',
  'order.routing',
  'order.partial_fulfillment',
  'order.backorder',
  'order.notifications',
  'inventory.allocation_priority',
  'inventory.adjustment',
  'inventory.substitution',
  'product.activation',
  'exception.escalation',
] as const
export type PolicyKey = (typeof policyKeys)[number]
