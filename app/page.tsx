import { redirect } from 'next/navigation'
import { findPerson } from './actor.ts'

/** The front door: the sign-in page, or the tenant that the person was in last. */
export default async function FrontDoor() {
  const person = await findPerson()
  const tenant = person?.tenants.find(({ tenantId }) => tenantId === person.lastTenantId) ?? person?.tenants[0]
  redirect(tenant ? `/${tenant.slug}` : '/sign-in')
}
