import { type Actor, may } from './actor.ts'
import { forbidden } from './faults.ts'
import type { Permission } from './permissions.ts'

/** The first line of every read: refuses with FORBIDDEN, naming the permission, when the actor does not hold it. */
export function allow(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw forbidden(permission)
}
