import { memberStatuses } from '#modules/members/member.rules'
import { actorKinds } from '#platform/actor'
import { roles } from '#platform/permissions'
import { closedList } from '../enums.ts'

export const RoleEnum = closedList('Role', 'What a member comes for; several may be held.', roles, {
  SUPPORT_AGENT: 'Answers customers.',
  SUPPORT_LEAD: 'Leads support: may also release holds, route and work on exceptions.',
  FINANCE: 'Keeps the money right.',
  MANAGER: 'Runs the network and writes its rules.',
  WAREHOUSE: 'Picks, packs, ships, receives and counts.',
  PLANNER: 'Keeps stock where it is needed.',
  PARTNER: 'An outside company with a limited view.',
  ADMINISTRATOR: 'Decides who may do what.',
  AUDITOR: 'Reads everything, changes nothing.',
})

export const ActorKindEnum = closedList('ActorKind', 'What kind of actor did or asks something.', actorKinds, {
  MEMBER: 'A person of the tenant.',
  CLIENT: 'A machine with an API key.',
  SYSTEM: 'Plumbline itself: a job or an import.',
})

export const MemberStatusEnum = closedList('MemberStatus', 'Whether a member may sign in.', memberStatuses, {
  ACTIVE: 'May sign in.',
  SUSPENDED: 'May not sign in.',
})
