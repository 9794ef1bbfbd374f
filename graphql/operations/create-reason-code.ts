import { createReasonCode } from '#modules/organization/create-reason-code'
import { commandMutation } from '../command-mutation.ts'
import type { Example } from '../example.ts'
import { ReasonCode } from '../refs.ts'

export const example: Example = ({ unique }) => ({
  activity: 'STOCK_ADJUSTMENT',
  code: unique('REASON'),
  label: 'Found',
})

commandMutation({
  name: 'createReasonCode',
  description: 'Adds a reason to the list of an activity.',
  command: createReasonCode,
  payload: ReasonCode,
  example,
})
