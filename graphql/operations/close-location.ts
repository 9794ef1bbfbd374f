import { closeLocation } from '#modules/locations/close-location'
import { commandMutation } from '../command-mutation.ts'
import { Location } from '../refs.ts'

commandMutation({
  name: 'closeLocation',
  description: 'Stop switch: no orders are routed to the location until the end that is given.',
  command: closeLocation,
  payload: Location,
  example: ({ quietLocation, hours }) => ({ locationId: quietLocation, reason: 'Flood', until: hours(5) }),
})
