import { redirect } from 'next/navigation'
import { requireActor } from '../actor.ts'
import { landingOf } from '../landing.ts'

/** A tenant's address leads each role to its work. */
export default async function TenantPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  redirect(landingOf(tenant, actor.roles))
}
