import type { Role } from '#platform/permissions'

/** Where each role's work begins; of several roles the first in this order decides. */
const landings: readonly (readonly [Role, string])[] = [
  ['MANAGER', 'operations/today'],
  ['SUPPORT_LEAD', 'support'],
  ['SUPPORT_AGENT', 'support'],
  ['FINANCE', 'orders'],
  ['WAREHOUSE', 'operations/queue'],
  ['PLANNER', 'operations/stock'],
  ['PARTNER', 'orders'],
  ['ADMINISTRATOR', 'operations/today'],
  ['AUDITOR', 'manager/events'],
]

/** The address of the first page that a member of these roles sees in a tenant. */
export function landingOf(tenant: string, roles: readonly Role[]): string {
  const page = landings.find(([role]) => roles.includes(role))?.[1] ?? 'orders'
  return `/${tenant}/${page}`
}

/** A path of this site that a sign-in may lead back to; anything else (another site, a script) is not followed. */
export function safePath(path: string | null | undefined): string | null {
  if (!path?.startsWith('/') || path.startsWith('//') || path.includes('\\') || /\s/.test(path)) return null
  return new URL(path, 'http://here.invalid').host === 'here.invalid' ? path : null
}
