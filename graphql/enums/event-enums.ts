import { sources } from '#platform/actor'
import { closedList } from '../enums.ts'

export const EventSourceEnum = closedList('EventSource', 'The way by which a change came in.', sources, {
  PORTAL: 'The pages.',
  API: 'The API, by a machine.',
  IMPORT: 'Files.',
  JOB: 'Work that Plumbline does by itself.',
  SCRIPT: 'The command line.',
  CHANNEL: 'A sales channel.',
  CARRIER: 'A carrier.',
})
