import type { Facts, PolicyTest } from '../policy-definition.rules.ts'

/** A plan without any fault: one open location, everything covered, in time. */
const clean: Facts = {
  locations: 1,
  coveredUnits: 3,
  uncoveredUnits: 0,
  closedLocations: 0,
  unservedLocations: 0,
  withoutService: 0,
  disabledServices: 0,
  withoutPickup: 0,
  withoutCapacity: 0,
  pastCancelDate: 0,
  otherService: 0,
  waitDays: 0,
  missedCutOffs: 0,
  shipDaysLate: 0,
  deliveryDaysLate: 0,
  transitDays: 2,
  costMinor: 449,
  priority: 10,
  thirdParties: 0,
  overflows: 0,
  channelType: 'WEBSITE',
  country: 'GB',
}

const always = ['base', 'transit', 'cost', 'priority']
const reasons = ['BASE', 'TRANSIT', 'COST', 'PRIORITY']

/** The cases that a version of order.routing must keep. */
export const routingTests: readonly PolicyTest[] = [
  {
    name: 'a clean plan keeps its base but for time on the way and cost',
    facts: clean,
    rows: always,
    answer: { veto: [], score: 9_571, reason: reasons },
  },
  {
    name: 'a closed location is vetoed',
    facts: { ...clean, closedLocations: 1 },
    rows: ['closed', ...always],
    answer: { veto: ['LOCATION_CLOSED'], score: 9_571, reason: reasons },
  },
  {
    name: 'a split costs less than leaving units waiting',
    facts: { ...clean, locations: 2, costMinor: 898 },
    rows: ['base', 'split', 'transit', 'cost', 'priority'],
    answer: { veto: [], score: 8_422, reason: ['BASE', 'SPLIT', 'TRANSIT', 'COST', 'PRIORITY'] },
  },
  {
    name: 'units left waiting cost more than a split',
    facts: { ...clean, uncoveredUnits: 1, coveredUnits: 2 },
    rows: ['base', 'short', 'transit', 'cost', 'priority'],
    answer: { veto: [], score: 6_571, reason: ['BASE', 'SHORT', 'TRANSIT', 'COST', 'PRIORITY'] },
  },
  {
    name: 'a day late costs more than a split',
    facts: { ...clean, deliveryDaysLate: 1, waitDays: 1, missedCutOffs: 1 },
    rows: ['base', 'late', 'wait', 'transit', 'cost', 'priority'],
    answer: { veto: [], score: 8_611, reason: ['BASE', 'LATE_DELIVERY', 'WAIT', 'TRANSIT', 'COST', 'PRIORITY'] },
  },
]
