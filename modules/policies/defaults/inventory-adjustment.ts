import type { PolicyDefinition } from '../policy-definition.rules.ts'

/** May this correction of stock be made alone, or does somebody else have to agree? */
export const inventoryAdjustment: PolicyDefinition = {
  key: 'inventory.adjustment',
  ownerRole: 'MANAGER',
  risk: 'HIGH',
  mode: 'AUTOMATIC',
  note: 'Small corrections are made at once; large ones need a manager.',
  hitPolicy: 'FIRST',
  inputs: [
    { name: 'units', type: 'INTEGER', description: 'Units corrected, without sign.' },
    { name: 'onHand', type: 'INTEGER', description: 'Units on hand before the correction.' },
    {
      name: 'valueMinor',
      type: 'INTEGER',
      optional: true,
      description: 'What the correction is worth at price, in minor units; absent when the price is unknown.',
    },
    { name: 'reasonCode', type: 'TEXT', description: 'The reason given.' },
  ],
  outputs: [
    { name: 'action', type: 'TEXT', values: ['ALLOW', 'APPROVAL'], description: 'Allowed at once, or after approval.' },
    { name: 'requiredRole', type: 'TEXT', description: 'Who may approve.' },
  ],
  rows: [
    {
      id: 'valuable',
      note: 'Worth more than 1,000.00',
      when: { valueMinor: '> 100000' },
      give: { action: '"APPROVAL"', requiredRole: '"MANAGER"' },
    },
    {
      id: 'many',
      note: 'More than 1,000 units at once',
      when: { units: '> 1000' },
      give: { action: '"APPROVAL"', requiredRole: '"MANAGER"' },
    },
    { id: 'small', note: 'Everything else', when: {}, give: { action: '"ALLOW"' } },
  ],
  tests: [
    {
      name: 'a few units are corrected at once',
      facts: { units: 3, onHand: 40, valueMinor: 3_900, reasonCode: 'FOUND' },
      rows: ['small'],
      answer: { action: 'ALLOW' },
    },
    {
      name: 'a valuable correction needs a manager',
      facts: { units: 3, onHand: 40, valueMinor: 100_001, reasonCode: 'LOST' },
      rows: ['valuable'],
      answer: { action: 'APPROVAL', requiredRole: 'MANAGER' },
    },
    {
      name: 'many units need a manager also without a price',
      facts: { units: 1_001, onHand: 0, reasonCode: 'FOUND' },
      rows: ['many'],
      answer: { action: 'APPROVAL', requiredRole: 'MANAGER' },
    },
  ],
}
