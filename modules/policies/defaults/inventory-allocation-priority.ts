import type { PolicyDefinition } from '../policy-definition.rules.ts'

/** Who gets arriving stock first? Every matching row adds to the claim's score; the highest score is served first. */
export const inventoryAllocationPriority: PolicyDefinition = {
  key: 'inventory.allocation_priority',
  ownerRole: 'MANAGER',
  risk: 'NORMAL',
  mode: 'AUTOMATIC',
  note: 'Overdue promises first, then near ones, then the channel’s rank, age and value.',
  hitPolicy: 'COLLECT',
  inputs: [
    { name: 'channelPriority', type: 'INTEGER', description: 'The channel’s rank; higher comes first.' },
    {
      name: 'daysToPromise',
      type: 'INTEGER',
      optional: true,
      description: 'Whole days until the goods must leave or arrive; negative when overdue. Absent without a promise.',
    },
    { name: 'ageHours', type: 'INTEGER', description: 'Whole hours since the order was placed.' },
    { name: 'valueMinor', type: 'INTEGER', description: 'Value of the order in minor units of its currency.' },
    { name: 'isPreorder', type: 'BOOLEAN', description: 'Whether the claim is a preorder.' },
  ],
  outputs: [{ name: 'score', type: 'INTEGER', description: 'What the row adds to the claim.' }],
  rows: [
    { id: 'overdue', note: 'The promise is broken already', when: { daysToPromise: '< 0' }, give: { score: '5000' } },
    {
      id: 'due',
      note: 'The promise is due within two days',
      when: { daysToPromise: '[0..2]' },
      give: { score: '3000' },
    },
    { id: 'channel', note: 'The channel’s rank', when: {}, give: { score: 'channelPriority * 100' } },
    { id: 'age', note: 'An hour of waiting, up to 30 days', when: {}, give: { score: 'min([ageHours, 720])' } },
    {
      id: 'value',
      note: 'Every 100 of value, up to 500',
      when: {},
      give: { score: 'min([floor(valueMinor / 10000), 500])' },
    },
  ],
  tests: [
    {
      name: 'an overdue promise outranks a better channel',
      facts: { channelPriority: 5, daysToPromise: -1, ageHours: 48, valueMinor: 25_000, isPreorder: false },
      rows: ['overdue', 'channel', 'age', 'value'],
      answer: { score: 5_550 },
    },
    {
      name: 'without a promise rank, age and value decide',
      facts: { channelPriority: 8, ageHours: 1_000, valueMinor: 990, isPreorder: false },
      rows: ['channel', 'age', 'value'],
      answer: { score: 1_520 },
    },
    {
      name: 'a promise due tomorrow',
      facts: { channelPriority: 0, daysToPromise: 1, ageHours: 0, valueMinor: 0, isPreorder: true },
      rows: ['due', 'channel', 'age', 'value'],
      answer: { score: 3_000 },
    },
  ],
}
