import type { PolicyDefinition } from '../policy-definition.rules.ts'

/** What becomes of units that no stock covers: do they wait, are they cancelled, or is the order refused? */
export const orderBackorder: PolicyDefinition = {
  key: 'order.backorder',
  ownerRole: 'MANAGER',
  risk: 'NORMAL',
  mode: 'AUTOMATIC',
  note: 'Units wait for stock; what a channel has sold already is never refused.',
  hitPolicy: 'FIRST',
  inputs: [
    { name: 'channelType', type: 'TEXT', description: 'Type of the channel that took the order.' },
    { name: 'acceptsOversold', type: 'BOOLEAN', description: 'Whether the channel has sold before it asks us.' },
    { name: 'uncoveredUnits', type: 'INTEGER', description: 'Units that no stock covers.' },
    {
      name: 'isPreorder',
      type: 'BOOLEAN',
      description: 'Whether the units were sold before stock exists, with a date.',
    },
  ],
  outputs: [
    {
      name: 'action',
      type: 'TEXT',
      values: ['WAIT', 'CANCEL', 'REFUSE'],
      description: 'Wait for stock, cancel the units, or refuse the order.',
    },
    { name: 'oversold', type: 'BOOLEAN', description: 'Whether it is an exception that somebody must look at.' },
    { name: 'expiresAfterDays', type: 'INTEGER', description: 'After how many days the customer is asked again.' },
  ],
  rows: [
    {
      id: 'preorder',
      note: 'Preorders wait for their day',
      when: { isPreorder: 'true' },
      give: { action: '"WAIT"', oversold: 'false', expiresAfterDays: '180' },
    },
    {
      id: 'already-sold',
      note: 'The channel has sold it: accepted, and an exception',
      when: { acceptsOversold: 'true' },
      give: { action: '"WAIT"', oversold: 'true', expiresAfterDays: '7' },
    },
    {
      id: 'wait',
      note: 'Everything else waits for stock',
      when: {},
      give: { action: '"WAIT"', oversold: 'false', expiresAfterDays: '30' },
    },
  ],
  tests: [
    {
      name: 'a web order waits',
      facts: { channelType: 'WEBSITE', acceptsOversold: false, uncoveredUnits: 1, isPreorder: false },
      rows: ['wait'],
      answer: { action: 'WAIT', oversold: false, expiresAfterDays: 30 },
    },
    {
      name: 'a marketplace order is accepted and is an exception',
      facts: { channelType: 'MARKETPLACE', acceptsOversold: true, uncoveredUnits: 1, isPreorder: false },
      rows: ['already-sold'],
      answer: { action: 'WAIT', oversold: true, expiresAfterDays: 7 },
    },
    {
      name: 'a preorder is no exception, whoever sold it',
      facts: { channelType: 'MARKETPLACE', acceptsOversold: true, uncoveredUnits: 4, isPreorder: true },
      rows: ['preorder'],
      answer: { action: 'WAIT', oversold: false, expiresAfterDays: 180 },
    },
  ],
}
