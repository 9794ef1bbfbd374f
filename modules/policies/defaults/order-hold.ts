import type { PolicyDefinition } from '../policy-definition.rules.ts'

/** Which holds does a new order get? Every matching row places one. */
export const orderHold: PolicyDefinition = {
  key: 'order.hold',
  ownerRole: 'SUPPORT_LEAD',
  risk: 'NORMAL',
  mode: 'AUTOMATIC',
  note: 'Hold what is risky, cannot be delivered, or differs in price from what the channel sent.',
  hitPolicy: 'COLLECT',
  inputs: [
    {
      name: 'riskScore',
      type: 'INTEGER',
      optional: true,
      description: 'Risk from 0 to 100, when the channel gave one.',
    },
    { name: 'addressComplete', type: 'BOOLEAN', description: 'Whether name, street, city and country are there.' },
    {
      name: 'priceDifferenceMinor',
      type: 'INTEGER',
      description: 'How far our total is from the one that the channel sent, in minor units, without sign.',
    },
    { name: 'totalMinor', type: 'INTEGER', description: 'Order total in minor units of its currency.' },
    { name: 'channelType', type: 'TEXT', description: 'Type of the channel that took the order.' },
  ],
  outputs: [
    {
      name: 'hold',
      type: 'TEXT',
      values: ['FRAUD_REVIEW', 'ADDRESS', 'PRICE_DIFFERENCE', 'PAYMENT', 'STOCK', 'OTHER'],
      description: 'The hold to place.',
    },
    { name: 'blocks', type: 'TEXT', values: ['CONFIRMATION', 'RELEASE'], description: 'What the hold stops.' },
  ],
  rows: [
    {
      id: 'fraud',
      note: 'A risk score of 80 or more is reviewed before confirmation',
      when: { riskScore: '>= 80' },
      give: { hold: '"FRAUD_REVIEW"', blocks: '"CONFIRMATION"' },
    },
    {
      id: 'address',
      note: 'An incomplete address stops the goods',
      when: { addressComplete: 'false' },
      give: { hold: '"ADDRESS"', blocks: '"RELEASE"' },
    },
    {
      id: 'price',
      note: 'A total that differs by more than 5 minor units from the channel’s is looked at',
      when: { priceDifferenceMinor: '> 5' },
      give: { hold: '"PRICE_DIFFERENCE"', blocks: '"CONFIRMATION"' },
    },
  ],
  tests: [
    {
      name: 'an ordinary order is not held',
      facts: {
        riskScore: 10,
        addressComplete: true,
        priceDifferenceMinor: 0,
        totalMinor: 5_000,
        channelType: 'WEBSITE',
      },
      rows: [],
      answer: { hold: [], blocks: [] },
    },
    {
      name: 'risk and address give two holds',
      facts: { riskScore: 90, addressComplete: false, priceDifferenceMinor: 5, totalMinor: 1, channelType: 'WEBSITE' },
      rows: ['fraud', 'address'],
      answer: { hold: ['FRAUD_REVIEW', 'ADDRESS'], blocks: ['CONFIRMATION', 'RELEASE'] },
    },
    {
      name: 'a price difference above tolerance is held also when no risk is known',
      facts: { addressComplete: true, priceDifferenceMinor: 6, totalMinor: 1, channelType: 'MARKETPLACE' },
      rows: ['price'],
      answer: { hold: ['PRICE_DIFFERENCE'], blocks: ['CONFIRMATION'] },
    },
  ],
}
