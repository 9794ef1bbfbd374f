import type { PolicyDefinition, PolicyInput } from '../policy-definition.rules.ts'
import { routingTests } from './order-routing.tests.ts'

const inputs: readonly PolicyInput[] = [
  { name: 'locations', type: 'INTEGER', description: 'Locations that the plan ships from; 2 or more is a split.' },
  { name: 'coveredUnits', type: 'INTEGER', description: 'Units that the plan ships.' },
  { name: 'uncoveredUnits', type: 'INTEGER', description: 'Units of the order that the plan leaves waiting.' },
  { name: 'closedLocations', type: 'INTEGER', description: 'Locations of the plan that are closed.' },
  { name: 'unservedLocations', type: 'INTEGER', description: 'Locations that do not serve the destination.' },
  { name: 'withoutService', type: 'INTEGER', description: 'Locations without a carrier service to the destination.' },
  { name: 'disabledServices', type: 'INTEGER', description: 'Locations whose carrier service is disabled.' },
  { name: 'withoutPickup', type: 'INTEGER', description: 'Locations without a pickup within 14 days.' },
  { name: 'withoutCapacity', type: 'INTEGER', description: 'Locations without capacity within 14 days.' },
  { name: 'pastCancelDate', type: 'INTEGER', description: 'Locations that would ship after the customer’s last day.' },
  {
    name: 'otherService',
    type: 'INTEGER',
    description: 'Locations that would use another service than the one asked for.',
  },
  { name: 'waitDays', type: 'INTEGER', description: 'Days until the last hand-over to a carrier.' },
  { name: 'missedCutOffs', type: 'INTEGER', description: 'Locations that missed today’s cut-off.' },
  {
    name: 'shipDaysLate',
    type: 'INTEGER',
    description: 'Days by which the last hand-over misses the promise to ship.',
  },
  { name: 'deliveryDaysLate', type: 'INTEGER', description: 'Days by which the expected delivery misses its promise.' },
  { name: 'transitDays', type: 'INTEGER', description: 'Longest time on the way, in days.' },
  { name: 'costMinor', type: 'INTEGER', description: 'Picking and shipping, in minor units of the tenant’s currency.' },
  { name: 'priority', type: 'INTEGER', description: 'The lowest rank of the plan’s locations; higher is preferred.' },
  { name: 'thirdParties', type: 'INTEGER', description: 'Locations of the plan that others run.' },
  { name: 'overflows', type: 'INTEGER', description: 'Overflow halls in the plan.' },
  { name: 'channelType', type: 'TEXT', description: 'Type of the channel that took the order.' },
  { name: 'country', type: 'TEXT', description: 'Country of the destination.' },
]

const veto = (id: string, fact: string, note: string, code: string) => ({
  id,
  note,
  when: { [fact]: '> 0' },
  give: { veto: `"${code}"` },
})

const score = (id: string, fact: string, condition: string, note: string, code: string, expression: string) => ({
  id,
  note,
  when: { [fact]: condition },
  give: { score: expression, reason: `"${code}"` },
})

/** From where does an order ship? Every matching row vetoes a candidate plan or adds to its score; the highest wins. */
export const orderRouting: PolicyDefinition = {
  key: 'order.routing',
  ownerRole: 'MANAGER',
  risk: 'NORMAL',
  mode: 'AUTOMATIC',
  note: 'Whole and on time first, then near, cheap and from the preferred location.',
  hitPolicy: 'COLLECT',
  inputs,
  outputs: [
    { name: 'veto', type: 'TEXT', description: 'Why the plan is impossible.' },
    { name: 'score', type: 'INTEGER', description: 'What the row adds to the plan’s score.' },
    { name: 'reason', type: 'TEXT', description: 'What the row scores, as a code.' },
  ],
  rows: [
    veto('closed', 'closedLocations', 'A closed location ships nothing', 'LOCATION_CLOSED'),
    veto('region', 'unservedLocations', 'The location does not serve this destination', 'REGION_NOT_SERVED'),
    veto('no-service', 'withoutService', 'No carrier service goes there', 'NO_SERVICE'),
    veto('disabled', 'disabledServices', 'The carrier service is disabled', 'SERVICE_DISABLED'),
    veto('no-pickup', 'withoutPickup', 'No pickup within 14 days', 'NO_PICKUP'),
    veto('no-capacity', 'withoutCapacity', 'No capacity within 14 days', 'CAPACITY_FULL'),
    veto('too-late', 'pastCancelDate', 'It would leave after the customer’s last day', 'PAST_CANCEL_DATE'),
    { id: 'base', note: 'Every plan starts here', when: {}, give: { score: '10000', reason: '"BASE"' } },
    score('short', 'uncoveredUnits', '> 0', 'Each unit left waiting', 'SHORT', '-3000 * uncoveredUnits'),
    score('split', 'locations', '> 1', 'Each parcel beyond the first', 'SPLIT', '-700 * (locations - 1)'),
    score('late', 'deliveryDaysLate', '> 0', 'Each day after the promise', 'LATE_DELIVERY', '-900 * deliveryDaysLate'),
    score('ship-late', 'shipDaysLate', '> 0', 'Each day after ship-by', 'LATE_SHIPMENT', '-400 * shipDaysLate'),
    score('wait', 'waitDays', '> 0', 'Each day until hand-over', 'WAIT', '-60 * waitDays'),
    score('service', 'otherService', '> 0', 'Another service than asked for', 'OTHER_SERVICE', '-250 * otherService'),
    score('transit', 'transitDays', '', 'Each day on the way', 'TRANSIT', '-40 * transitDays'),
    score('cost', 'costMinor', '', 'Picking and shipping cost, in minor units', 'COST', '-costMinor'),
    score('priority', 'priority', '', 'The location’s rank', 'PRIORITY', '10 * priority'),
  ],
  tests: routingTests,
}
