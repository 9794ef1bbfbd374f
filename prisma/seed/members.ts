import { createApiKey, keyShownOnce } from '#modules/members/create-api-key'
import { createMember } from '#modules/members/create-member'
import { unsafeSetPassword } from '#modules/members/unsafe-set-password'
import type { Actor } from '#platform/actor'
import { clockNow } from '#platform/clock'
import type { Role } from '#platform/permissions'
import type { Merchant } from './merchant.ts'

/** One line of what `up` prints. */
export interface SignIn {
  readonly role: string
  readonly email: string
  readonly password: string
}

const people: readonly (readonly [Role, string, string])[] = [
  ['SUPPORT_AGENT', 'agent', 'Marta Lindqvist'],
  ['SUPPORT_LEAD', 'lead', 'Owen Pryce'],
  ['FINANCE', 'finance', 'Chidi Nwosu'],
  ['MANAGER', 'manager', 'Helena Brandt'],
  ['WAREHOUSE', 'warehouse', 'Maria Sousa'],
  ['PLANNER', 'planner', 'Jun Takeda'],
  ['PARTNER', 'partner', 'Rhône Logistique'],
  ['AUDITOR', 'auditor', 'Ingrid Voss'],
]

/** A member per role. The partner sees the third party's location alone. */
export async function makeMembers(actor: Actor, merchant: Merchant): Promise<SignIn[]> {
  const made: SignIn[] = [{ role: 'ADMINISTRATOR', email: 'admin@demo.example.com', password: 'demo-admin' }]
  for (const [role, key, name] of people) {
    const [email, password] = [`${key}@demo.example.com`, `demo-${key}`]
    await createMember(actor, {
      email,
      displayName: name,
      roles: [role],
      locationIds: role === 'PARTNER' ? [merchant.locations['LYON-3PL']] : [],
    })
    await unsafeSetPassword(email, password)
    made.push({ role, email, password })
  }
  return made
}

/** A key for the API explorer and scripts: reads, and what a shop needs to send orders. */
export async function makeDemoKey(actor: Actor): Promise<string> {
  const expiresAt = new Date(clockNow().getTime() + 365 * 86_400_000).toISOString()
  const scopes = [
    'order:read',
    'order:place',
    'catalog:read',
    'location:read',
    'channel:read',
    'carrier:read',
    'stock:read',
    'fulfillment:read',
    'customer:read',
    'payment:read',
    'decision:read',
    'event:read',
  ] as const
  const key = keyShownOnce(await createApiKey(actor, { name: 'Demo key', scopes: [...scopes], expiresAt }))
  if (!key) throw new Error('the demo key was not shown')
  return key
}
