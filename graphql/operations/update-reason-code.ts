import { updateReasonCode } from '#modules/organization/update-reason-code'
import { commandMutation } from '../command-mutation.ts'
import type { Example } from '../example.ts'
import { ReasonCode } from '../refs.ts'

export const example: Example = async (fixture) => ({
  reasonCodeId: await fixture.do('createReasonCode', {
    activity: 'HOLD',
    code: fixture.unique('REASON'),
    label: 'Asked',
  }),
  isActive: false,
})

commandMutation({
  name: 'updateReasonCode',
  description: 'Rewords a reason, or takes it off its list and back.',
  command: updateReasonCode,
  payload: ReasonCode,
  example,
})
