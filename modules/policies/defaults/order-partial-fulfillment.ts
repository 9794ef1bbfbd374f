import type { PolicyDefinition } from '../policy-definition.rules.ts'

/** When only a part can be had now: may it leave first, or does all wait together? */
export const orderPartialFulfillment: PolicyDefinition = {
  key: 'order.partial_fulfillment',
  ownerRole: 'MANAGER',
  risk: 'NORMAL',
  mode: 'AUTOMATIC',
  note: 'Consumers get what is there; wholesale gets one complete delivery.',
  hitPolicy: 'FIRST',
  inputs: [
    { name: 'channelType', type: 'TEXT', description: 'Type of the channel that took the order.' },
    { name: 'coveredUnits', type: 'INTEGER', description: 'Units that could ship now.' },
    { name: 'uncoveredUnits', type: 'INTEGER', description: 'Units that would have to wait.' },
    { name: 'shippedUnits', type: 'INTEGER', description: 'Units of the order that are planned or gone already.' },
  ],
  outputs: [
    {
      name: 'action',
      type: 'TEXT',
      values: ['SHIP_AVAILABLE', 'WAIT_FOR_ALL'],
      description: 'Ship what is there and let the rest follow, or keep everything until it is complete.',
    },
  ],
  rows: [
    {
      id: 'complete',
      note: 'Nothing is missing',
      when: { uncoveredUnits: '0' },
      give: { action: '"SHIP_AVAILABLE"' },
    },
    {
      id: 'already-split',
      note: 'A part is on its way already: the rest need not wait for itself',
      when: { shippedUnits: '> 0' },
      give: { action: '"SHIP_AVAILABLE"' },
    },
    {
      id: 'wholesale',
      note: 'Wholesale orders are delivered complete',
      when: { channelType: '"WHOLESALE"' },
      give: { action: '"WAIT_FOR_ALL"' },
    },
    {
      id: 'consumer',
      note: 'Everybody else gets what is there',
      when: {},
      give: { action: '"SHIP_AVAILABLE"' },
    },
  ],
  tests: [
    {
      name: 'a web order ships what is there',
      facts: { channelType: 'WEBSITE', coveredUnits: 2, uncoveredUnits: 1, shippedUnits: 0 },
      rows: ['consumer'],
      answer: { action: 'SHIP_AVAILABLE' },
    },
    {
      name: 'a wholesale order waits until it is complete',
      facts: { channelType: 'WHOLESALE', coveredUnits: 20, uncoveredUnits: 1, shippedUnits: 0 },
      rows: ['wholesale'],
      answer: { action: 'WAIT_FOR_ALL' },
    },
    {
      name: 'a complete wholesale order ships',
      facts: { channelType: 'WHOLESALE', coveredUnits: 20, uncoveredUnits: 0, shippedUnits: 0 },
      rows: ['complete'],
      answer: { action: 'SHIP_AVAILABLE' },
    },
    {
      name: 'the rest of a wholesale order that shipped in part follows as it comes',
      facts: { channelType: 'WHOLESALE', coveredUnits: 1, uncoveredUnits: 1, shippedUnits: 5 },
      rows: ['already-split'],
      answer: { action: 'SHIP_AVAILABLE' },
    },
  ],
}
