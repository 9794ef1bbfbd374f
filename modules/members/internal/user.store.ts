import { unsafeControl } from '#platform/control'

export interface UserRow {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly passwordHash: string | null
}

const columns = { id: true, email: true, name: true, passwordHash: true }

/** A person who may sign in, by e-mail address or id; null when unknown or disabled. */
export const findUser = (where: { email: string } | { id: string }): Promise<UserRow | null> =>
  unsafeControl().user.findFirst({ where: { ...where, disabledAt: null }, select: columns })

/** Replaces the password, provided that it is still the one that the caller knew of. */
export async function savePassword(userId: string, from: string | null, to: string): Promise<boolean> {
  const saved = await unsafeControl().user.updateMany({
    where: { id: userId, passwordHash: from },
    data: { passwordHash: to },
  })
  return saved.count === 1
}

export interface TenantOfUser {
  readonly tenantId: string
  readonly memberId: string
  readonly slug: string
  readonly name: string
  readonly isDemo: boolean
}

/** The open tenants that the person belongs to, by name. */
export const findTenantsOfUser = (userId: string): Promise<TenantOfUser[]> =>
  unsafeControl().$queryRaw<TenantOfUser[]>`
    SELECT m."tenantId", m."memberId", t.slug, t.name, t."isDemo" FROM control."Membership" m
    JOIN control."Tenant" t ON t.id = m."tenantId" AND t."closedAt" IS NULL
    WHERE m."userId" = ${userId}::uuid ORDER BY t.name, t.slug`
