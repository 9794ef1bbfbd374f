import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { Role } from '#platform/permissions'
import { queryText } from '#platform/tenancy'
import type { MemberStatus } from './member.rules.ts'

/** A person in this tenant. */
export interface MemberView {
  readonly id: string
  readonly displayName: string
  readonly email: string
  readonly roles: readonly Role[]
  /** Sees only these; empty sees all. */
  readonly locationIds: readonly string[]
  readonly channelIds: readonly string[]
  readonly status: MemberStatus
  readonly hasBadge: boolean
  /** Until when wrong PINs keep the badge out. */
  readonly pinLockedUntil: Date | null
  readonly createdAt: Date
  readonly version: number
}

const select = `SELECT m.id, m."displayName", m.email, m.roles, m."locationIds", m."channelIds", m.status,
  m."badgeHash" IS NOT NULL AS "hasBadge", m."pinLockedUntil", m."createdAt", m.version
FROM "Member" m`
const byName = { orderBy: 'NAME', keySql: 'm."displayName"', idSql: 'm.id', direction: 'ASC' } as const

/** The members, by name. */
export function findMembers(
  actor: Actor,
  filter: { readonly status?: MemberStatus | null; readonly role?: Role | null },
  page: PageRequest,
): Promise<Page<MemberView>> {
  allow(actor, 'member:read')
  const where = new Conditions().add('m.status = ?', filter.status).add('? = ANY (m.roles)', filter.role).always('TRUE')
  return findPage<MemberView>(actor, { select, where, order: byName }, page)
}

/** The members with these ids, in no order. */
export function findMembersById(actor: Actor, ids: readonly string[]): Promise<readonly MemberView[]> {
  allow(actor, 'member:read')
  return queryText<MemberView>(actor, `${select} WHERE m.id = ANY ($1::uuid[])`, [ids])
}
