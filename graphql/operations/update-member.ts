import { updateMember } from '#modules/members/update-member'
import { commandMutation } from '../command-mutation.ts'
import { Member } from '../refs.ts'

commandMutation({
  name: 'updateMember',
  description: 'Changes what a member may do and see; takes effect with their next request.',
  command: updateMember,
  payload: Member,
  example: async ({ member, unique }) => ({ memberId: await member(), displayName: unique('Ada') }),
})
