import type { PolicyDefinition } from '../policy-definition.rules.ts'

/** May an accepted order be confirmed without a person? */
export const orderAutoConfirm: PolicyDefinition = {
  key: 'order.auto_confirm',
  ownerRole: 'MANAGER',
  risk: 'NORMAL',
  mode: 'AUTOMATIC',
  note: 'Confirm what is paid, on account or sold by the channel; let a person look at the rest.',
  hitPolicy: 'FIRST',
  inputs: [
    { name: 'openHolds', type: 'INTEGER', description: 'Open holds that block confirmation.' },
    { name: 'paymentSatisfied', type: 'BOOLEAN', description: 'Whether the payment terms are met.' },
    { name: 'totalMinor', type: 'INTEGER', description: 'Order total in minor units of its currency.' },
    { name: 'channelType', type: 'TEXT', description: 'Type of the channel that took the order.' },
    {
      name: 'riskScore',
      type: 'INTEGER',
      optional: true,
      description: 'Risk from 0 to 100, when the channel gave one.',
    },
  ],
  outputs: [
    { name: 'action', type: 'TEXT', values: ['CONFIRM', 'WAIT'], description: 'Confirm now, or wait for a person.' },
    { name: 'reason', type: 'TEXT', description: 'Why, as a code.' },
  ],
  rows: [
    {
      id: 'held',
      note: 'An open hold blocks confirmation',
      when: { openHolds: '> 0' },
      give: { action: '"WAIT"', reason: '"ON_HOLD"' },
    },
    {
      id: 'risky',
      note: 'A risk score of 80 or more is looked at',
      when: { riskScore: '>= 80' },
      give: { action: '"WAIT"', reason: '"RISK"' },
    },
    {
      id: 'unpaid',
      note: 'The payment terms are not met',
      when: { paymentSatisfied: 'false' },
      give: { action: '"WAIT"', reason: '"PAYMENT"' },
    },
    {
      id: 'clear',
      note: 'Nothing speaks against it',
      when: {},
      give: { action: '"CONFIRM"', reason: '"CLEAR"' },
    },
  ],
  tests: [
    {
      name: 'a paid order without holds is confirmed',
      facts: { openHolds: 0, paymentSatisfied: true, totalMinor: 12_840, channelType: 'WEBSITE' },
      rows: ['clear'],
      answer: { action: 'CONFIRM', reason: 'CLEAR' },
    },
    {
      name: 'an unpaid order waits',
      facts: { openHolds: 0, paymentSatisfied: false, totalMinor: 12_840, channelType: 'WEBSITE' },
      rows: ['unpaid'],
      answer: { action: 'WAIT', reason: 'PAYMENT' },
    },
    {
      name: 'a hold comes before everything',
      facts: { openHolds: 1, paymentSatisfied: true, totalMinor: 100, channelType: 'MARKETPLACE', riskScore: 95 },
      rows: ['held'],
      answer: { action: 'WAIT', reason: 'ON_HOLD' },
    },
    {
      name: 'a risky order waits although it is paid',
      facts: { openHolds: 0, paymentSatisfied: true, totalMinor: 100, channelType: 'WEBSITE', riskScore: 80 },
      rows: ['risky'],
      answer: { action: 'WAIT', reason: 'RISK' },
    },
  ],
}
