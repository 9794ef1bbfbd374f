import { findMembers } from '#modules/members/find-members'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { MemberStatusEnum, RoleEnum } from '../enums/member-enums.ts'
import { listQuery } from '../lists.ts'
import { Member } from '../refs.ts'

Member.implement({
  description: 'A person of the tenant: what they may do, and what they see.',
  fields: (t) => ({
    displayName: t.exposeString('displayName', { description: 'The name that colleagues see.' }),
    email: t.exposeString('email', { description: 'The address that they sign in with.' }),
    roles: t.expose('roles', { type: [RoleEnum], description: 'The roles held.' }),
    locationIds: t.idList({
      description: 'Sees only these locations; empty sees all.',
      resolve: (member) => member.locationIds.map((id) => toGlobalId('Location', id)),
    }),
    channelIds: t.idList({
      description: 'Sees only these channels; empty sees all.',
      resolve: (member) => member.channelIds.map((id) => toGlobalId('Channel', id)),
    }),
    status: t.expose('status', { type: MemberStatusEnum, description: 'Whether they may sign in.' }),
    hasBadge: t.exposeBoolean('hasBadge', { description: 'Whether they carry a badge for shared devices.' }),
    pinLockedUntil: t.expose('pinLockedUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when wrong PINs keep the badge out; null when they do not.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when they are a member.' }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const MemberWhere = builder.inputType('MemberWhere', {
  description: 'Which members; every condition given must hold.',
  fields: (t) => ({
    status: t.field({ type: MemberStatusEnum, required: false, description: 'In this state.' }),
    role: t.field({ type: RoleEnum, required: false, description: 'Holding this role.' }),
  }),
})

listQuery('members', {
  type: Member,
  permission: 'member:read',
  description: 'The members, by name.',
  where: MemberWhere,
  find: findMembers,
})
