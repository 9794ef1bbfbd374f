import { customerKinds, matchKeyKinds, matchStrengths } from '#modules/customers/customer.rules'
import { closedList } from '../enums.ts'

export const CustomerKindEnum = closedList('CustomerKind', 'Who a customer is to us.', customerKinds, {
  GUEST: 'Bought without an account.',
  ACCOUNT: 'Has an account.',
  COMPANY_CONTACT: 'Buys for a company.',
})

export const MatchKeyKindEnum = closedList('MatchKeyKind', 'By what a customer is recognized.', matchKeyKinds, {
  EXTERNAL: 'Their number in a channel.',
  EMAIL: 'Their e-mail.',
  PHONE: 'Their telephone number.',
  NAME_POSTCODE: 'Their name and postcode.',
})

export const MatchStrengthEnum = closedList('MatchStrength', 'What a key is good for.', matchStrengths, {
  STRONG: 'Joins orders to the customer by itself.',
  SUGGESTION: 'Only suggests; families and marketplaces share such keys.',
})
