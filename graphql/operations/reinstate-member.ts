import { reinstateMember } from '#modules/members/reinstate-member'
import { commandMutation } from '../command-mutation.ts'
import { Member } from '../refs.ts'

commandMutation({
  name: 'reinstateMember',
  description: 'Lets a suspended member in again.',
  command: reinstateMember,
  payload: Member,
  example: async ({ member, do: perform }) => {
    const memberId = await member()
    await perform('suspendMember', { memberId, reason: 'Left the company' })
    return { memberId }
  },
})
