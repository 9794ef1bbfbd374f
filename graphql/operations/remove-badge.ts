import { removeBadge } from '#modules/members/remove-badge'
import { commandMutation } from '../command-mutation.ts'
import { Member } from '../refs.ts'

commandMutation({
  name: 'removeBadge',
  description: 'Takes a member’s badge.',
  command: removeBadge,
  payload: Member,
  example: async ({ member, do: perform, unique }) => {
    const memberId = await member()
    await perform('setBadge', { memberId, badge: unique('BADGE'), pin: '4821' })
    return { memberId }
  },
})
