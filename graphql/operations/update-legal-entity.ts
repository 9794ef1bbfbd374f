import { updateLegalEntity } from '#modules/organization/update-legal-entity'
import { commandMutation } from '../command-mutation.ts'
import type { Example } from '../example.ts'
import { LegalEntity } from '../refs.ts'

export const example: Example = async ({ legalEntity, unique }) => ({
  legalEntityId: await legalEntity(),
  name: unique('Plumbline'),
})

commandMutation({
  name: 'updateLegalEntity',
  description: 'Changes the seller of record; what was invoiced and valued stays.',
  command: updateLegalEntity,
  payload: LegalEntity,
  example,
})
