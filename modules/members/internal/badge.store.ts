import { everything } from '#platform/actor'
import { verifyPassword } from '#platform/auth'
import { transaction } from '#platform/tenancy'
import { pinLimit } from '../sign-in.rules.ts'

interface BadgeRow {
  readonly id: string
  readonly displayName: string
  readonly status: string
  readonly pinHash: string | null
  readonly pinFailures: number
  readonly pinLockedUntil: Date | null
}

export type BadgeVerdict =
  | { readonly kind: 'IN'; readonly memberId: string; readonly name: string }
  | { readonly kind: 'REFUSED'; readonly memberId: string | null; readonly name: string }
  | {
      readonly kind: 'LOCKED'
      readonly until: Date
      readonly isNew: boolean
      readonly memberId: string
      readonly name: string
    }

/**
 * Judges a badge and PIN on the locked row of its member, so that a thousand guesses at once are counted one after the
 * other. The fifth wrong PIN in a row locks the badge; the count is kept although the sign-in is refused.
 */
export function judgeBadge(tenantId: string, badgeHash: string, pin: string, now: Date): Promise<BadgeVerdict> {
  return transaction({ tenantId, visibility: everything }, async (tx) => {
    const [row] = await tx.$queryRaw<BadgeRow[]>`
      SELECT id, "displayName", status, "pinHash", "pinFailures", "pinLockedUntil" FROM "Member"
      WHERE "tenantId" = ${tenantId}::uuid AND "badgeHash" = ${badgeHash} FOR UPDATE`
    const who = { memberId: row?.id ?? '', name: row?.displayName ?? '' }
    if (row?.pinLockedUntil && row.pinLockedUntil > now)
      return { kind: 'LOCKED', until: row.pinLockedUntil, isNew: false, ...who }
    const matches = await verifyPassword(row?.pinHash ?? null, pin)
    if (!row) return { kind: 'REFUSED', memberId: null, name: '' }
    const failures = matches ? 0 : row.pinFailures + 1
    const until = failures >= pinLimit.failures ? new Date(now.getTime() + pinLimit.lockedFor) : null
    const data = { pinFailures: until ? 0 : failures, pinLockedUntil: until }
    await tx.member.updateMany({ where: { tenantId, id: row.id }, data })
    if (until) return { kind: 'LOCKED', until, isNew: true, ...who }
    return { kind: matches && row.status === 'ACTIVE' ? 'IN' : 'REFUSED', ...who }
  })
}
