import { redirect } from 'next/navigation'
import { enterTenant } from '#modules/members/sessions'
import { findPerson, requireActor } from '../actor.ts'
import { landingOf } from '../landing.ts'
import { currentSessionId } from '../session.ts'

/** A tenant's address leads each role to its work, and is remembered as the tenant they were in last. */
export default async function TenantPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  const [person, sessionId] = await Promise.all([findPerson(), currentSessionId()])
  if (sessionId && person?.lastTenantId !== actor.tenantId) await enterTenant(sessionId, tenant, actor.now)
  redirect(landingOf(tenant, actor.roles))
}
