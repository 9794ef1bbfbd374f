import { findMemberRights } from './member-rights.store.ts'
import { findTenantsOfUser, type TenantOfUser } from './user.store.ts'

/** The tenants in which the person is an active member, each with the name they carry there. */
export async function findOpenTenants(userId: string): Promise<readonly (TenantOfUser & { displayName: string })[]> {
  const tenants = await findTenantsOfUser(userId)
  const members = await Promise.all(tenants.map(({ tenantId, memberId }) => findMemberRights(tenantId, memberId)))
  return tenants.flatMap((tenant, index) => {
    const member = members[index]
    return member ? [{ ...tenant, displayName: member.displayName }] : []
  })
}
