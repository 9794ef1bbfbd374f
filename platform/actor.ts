import type { Permission, Role } from './permissions.ts'

export const actorKinds = ['MEMBER', 'CLIENT', 'SYSTEM'] as const
export type ActorKind = (typeof actorKinds)[number]

export const sources = ['PORTAL', 'API', 'IMPORT', 'JOB', 'SCRIPT', 'CHANNEL', 'CARRIER'] as const
export type Source = (typeof sources)[number]

/** Which rows an actor may see; null means all of the tenant's. */
export interface Visibility {
  readonly locationIds: readonly string[] | null
  readonly channelIds: readonly string[] | null
}

/** Who acts, in which tenant, with which rights, at which instant: the first argument of every command and read. */
export interface Actor {
  readonly tenantId: string
  readonly tenantSlug: string
  readonly timeZone: string
  readonly currency: string
  readonly locale: string
  readonly kind: ActorKind
  /** Member or API key; null for the system itself. */
  readonly id: string | null
  readonly name: string
  readonly roles: readonly Role[]
  readonly permissions: ReadonlySet<Permission>
  readonly visibility: Visibility
  readonly source: Source
  readonly requestId: string
  readonly now: Date
}

export const everything: Visibility = { locationIds: null, channelIds: null }

/** Whether the actor holds the permission. */
export const may = (actor: Actor, permission: Permission): boolean => actor.permissions.has(permission)

/** The name under which an actor's idempotency keys are kept: two people may use the same key. */
export const principalOf = (actor: Actor): string => `${actor.kind}:${actor.id ?? 'system'}`

/** The same actor at a later instant: jobs that run long take `now` anew for each transaction. */
export const at = (actor: Actor, now: Date): Actor => ({ ...actor, now })
