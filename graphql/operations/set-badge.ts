import { setBadge } from '#modules/members/set-badge'
import { commandMutation } from '../command-mutation.ts'
import { Member } from '../refs.ts'

commandMutation({
  name: 'setBadge',
  description: 'Gives a member a badge and PIN for shared devices.',
  command: setBadge,
  payload: Member,
  example: async ({ member, unique }) => ({ memberId: await member(), badge: unique('BADGE'), pin: '4821' }),
})
