import { updateBin } from '#modules/locations/update-bin'
import { commandMutation } from '../command-mutation.ts'
import { Bin } from '../refs.ts'

commandMutation({
  name: 'updateBin',
  description: 'Changes a bin; fields left out stay as they are.',
  command: updateBin,
  payload: Bin,
  example: ({ bin, unique }) => ({ binId: bin('QUAR'), code: unique('Q') }),
})
