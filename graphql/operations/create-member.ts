import { createMember } from '#modules/members/create-member'
import { commandMutation } from '../command-mutation.ts'
import { Member } from '../refs.ts'

commandMutation({
  name: 'createMember',
  description: 'Adds a person to the tenant.',
  command: createMember,
  payload: Member,
  example: ({ unique }) => ({
    email: `${unique('ada').toLowerCase()}@example.com`,
    displayName: 'Ada',
    roles: ['PARTNER'],
  }),
})
