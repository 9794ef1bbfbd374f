import { type Actor, may } from '#platform/actor'
import type { CommandContext } from '#platform/command'
import { lockRow, type Versioned } from '#platform/lock-row'
import { permissionsOf, type Role } from '#platform/permissions'
import { NotFound } from '#platform/refusal'
import { LastAdministrator, RoleExceedsOwn } from '../member.errors.ts'
import type { MemberStatus } from '../member.rules.ts'

export interface MemberRow extends Versioned {
  readonly userId: string | null
  readonly displayName: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly locationIds: readonly string[]
  readonly channelIds: readonly string[]
  readonly status: MemberStatus
  readonly badgeHash: string | null
}

/** The member, locked, in the version that the caller knows. */
export async function lockMember(cx: CommandContext, id: string): Promise<MemberRow> {
  const row = await lockRow<MemberRow>(cx, 'Member', id)
  cx.expectVersion(row.version)
  return row
}

type MemberUpdate = NonNullable<Parameters<CommandContext['tx']['member']['updateMany']>[0]>['data']

/** Writes the fields and counts the version up. */
export async function saveMember(cx: CommandContext, { id, version }: Versioned, data: MemberUpdate) {
  await cx.tx.member.updateMany({
    where: { tenantId: cx.actor.tenantId, id },
    data: { ...data, version: version + 1, updatedAt: cx.now },
  })
  return { type: 'Member', id, version: version + 1 }
}

/** Refuses roles that may do what the actor may not. */
export function assertMayGrant(actor: Actor, roles: readonly Role[]): void {
  for (const role of roles) {
    const more = [...permissionsOf([role])].filter((permission) => !may(actor, permission))
    if (more.length > 0) throw new RoleExceedsOwn(role, more)
  }
}

/** Refuses locations and channels that do not exist. */
export async function assertPlacesExist(
  cx: CommandContext,
  { locationIds = [], channelIds = [] }: { locationIds?: readonly string[]; channelIds?: readonly string[] },
): Promise<void> {
  if (locationIds.length + channelIds.length === 0) return
  const [missing] = await cx.tx.$queryRaw<{ type: string; id: string }[]>`
    SELECT 'Location' AS type, w.id::text FROM unnest(${[...locationIds]}::uuid[]) AS w(id)
    WHERE NOT EXISTS (SELECT FROM "Location" l WHERE l."tenantId" = ${cx.actor.tenantId}::uuid AND l.id = w.id)
    UNION ALL
    SELECT 'Channel', w.id::text FROM unnest(${[...channelIds]}::uuid[]) AS w(id)
    WHERE NOT EXISTS (SELECT FROM "Channel" c WHERE c."tenantId" = ${cx.actor.tenantId}::uuid AND c.id = w.id)
    LIMIT 1`
  if (missing) throw new NotFound(missing.type, missing.id)
}

/** Refuses to leave the tenant without an active administrator. Locks them all, so that two cannot leave at once. */
export async function assertAdministratorRemains(cx: CommandContext, leavingId: string): Promise<void> {
  const rows = await cx.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Member" WHERE "tenantId" = ${cx.actor.tenantId}::uuid AND status = 'ACTIVE'
      AND 'ADMINISTRATOR' = ANY (roles) AND "locationIds" = '{}' AND "channelIds" = '{}' ORDER BY id FOR UPDATE`
  if (rows.length > 0 && rows.every(({ id }) => id === leavingId)) throw new LastAdministrator()
}

/** Whether the member runs the whole tenant: an administrator without restriction. */
export const runsTenant = (member: Pick<MemberRow, 'roles' | 'locationIds' | 'channelIds' | 'status'>): boolean =>
  member.status === 'ACTIVE' &&
  member.roles.includes('ADMINISTRATOR') &&
  member.locationIds.length === 0 &&
  member.channelIds.length === 0
