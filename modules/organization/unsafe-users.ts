import { unsafeControl } from '#platform/control'
import { newId } from '#platform/ids'

interface NewUser {
  readonly email: string
  readonly name: string
}

/** The person with this e-mail address, made without a password when unknown; one person may belong to several tenants. */
export async function unsafeKeepUser({ email, name }: NewUser, now: Date): Promise<{ id: string; isNew: boolean }> {
  const id = newId()
  await unsafeControl().user.createMany({ data: [{ id, email, name, createdAt: now }], skipDuplicates: true })
  const kept = await unsafeControl().user.findFirstOrThrow({ where: { email }, select: { id: true } })
  return { id: kept.id, isNew: kept.id === id }
}

interface NewMembership {
  readonly userId: string
  readonly tenantId: string
  readonly memberId: string
}

/** Lets the person into the tenant as this member. What they may do there stands in the tenant's own Member row alone. */
export async function unsafeKeepMembership({ userId, tenantId, memberId }: NewMembership, now: Date): Promise<void> {
  await unsafeControl().$executeRaw`
    INSERT INTO control."Membership" ("userId", "tenantId", "memberId", "createdAt")
    VALUES (${userId}::uuid, ${tenantId}::uuid, ${memberId}::uuid, ${now})
    ON CONFLICT ("userId", "tenantId") DO UPDATE SET "memberId" = excluded."memberId"`
}
