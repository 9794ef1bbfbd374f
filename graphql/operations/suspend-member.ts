import { suspendMember } from '#modules/members/suspend-member'
import { commandMutation } from '../command-mutation.ts'
import { Member } from '../refs.ts'

commandMutation({
  name: 'suspendMember',
  description: 'Keeps a member out, from their next request on.',
  command: suspendMember,
  payload: Member,
  example: async ({ member }) => ({ memberId: await member(), reason: 'Left the company' }),
})
