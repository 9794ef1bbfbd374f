import { policyModes, policyRisks, policyVersionStatuses } from '#modules/policies/policy.rules'
import { closedList } from '../enums.ts'

export const PolicyRiskEnum = closedList('PolicyRisk', 'Who must agree to a new version.', policyRisks, {
  LOW: 'Its author activates it.',
  NORMAL: 'A second person activates it.',
  HIGH: 'Two other people must agree.',
})

export const PolicyModeEnum = closedList('PolicyMode', 'What is done with what the policy says.', policyModes, {
  MANUAL: 'A person decides; the policy is not asked.',
  SUGGEST: 'The policy suggests, a person decides.',
  AUTOMATIC: 'What the policy says is done.',
})

export const PolicyVersionStatusEnum = closedList(
  'PolicyVersionStatus',
  'How far a version is.',
  policyVersionStatuses,
  {
    DRAFT: 'Is being written.',
    IN_REVIEW: 'Waits for agreement.',
    SHADOW: 'Runs beside the active version and is only recorded.',
    ACTIVE: 'Acts.',
    RETIRED: 'Acted until another version did.',
  },
)
