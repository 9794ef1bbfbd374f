import type { Filter } from '#components/patterns/filter-bar'
import { allOf, oneOf } from '../words.ts'
import { cutOffChoices } from './queue-filter.ts'
import type { QueueAnswer } from './queue-query.ts'

const stationChoices = [
  { value: 'RELEASE', label: 'To release' },
  { value: 'PICK', label: 'To pick' },
  { value: 'PACK', label: 'To pack' },
  { value: 'SHIP', label: 'To hand over' },
]
const statusChoices = [
  { value: 'OPEN', label: 'Nobody has it' },
  { value: 'IN_PROGRESS', label: 'At work' },
  { value: 'SCHEDULED', label: 'Scheduled' },
  { value: 'ON_HOLD', label: 'On hold' },
  { value: 'INCOMPLETE', label: 'Shipped short' },
  { value: 'CLOSED', label: 'Shipped' },
]

/** The filters of the work queue as they stand in the address. */
export function queueFilters(answer: QueueAnswer, search: Record<string, string | string[] | undefined>): Filter[] {
  const services = answer.carriers.flatMap((carrier) => carrier.services)
  return [
    {
      kind: 'many',
      name: 'location',
      label: 'Location',
      options: answer.locations.nodes.map(({ id, name }) => ({ value: id, label: name })),
      values: allOf(search.location),
    },
    { kind: 'many', name: 'station', label: 'Station', options: stationChoices, values: allOf(search.station) },
    { kind: 'many', name: 'status', label: 'State', options: statusChoices, values: allOf(search.status) },
    {
      kind: 'many',
      name: 'service',
      label: 'Service',
      options: services.map(({ id, name }) => ({ value: id, label: name })),
      values: allOf(search.service),
    },
    {
      kind: 'one',
      name: 'before',
      label: 'Cut-off',
      options: beforeChoices(oneOf(search.before)),
      value: oneOf(search.before),
    },
  ]
}

/** An instant that a link brought along is a choice too, so that it can be seen and cleared. */
function beforeChoices(value: string | undefined) {
  if (!value || cutOffChoices.some((choice) => choice.value === value)) return cutOffChoices
  return [...cutOffChoices, { value, label: `before ${value.slice(0, 16).replace('T', ' ')} UTC` }]
}
