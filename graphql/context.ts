import type { Actor } from '#platform/actor'
import { unauthenticated } from '#platform/faults'

/** What every resolver gets: who asks, and the id under which this request is found in the logs. One per request, so that loaders are too. */
export interface RequestContext {
  readonly actor: Actor | null
  readonly requestId: string
}

export const contextOf = (actor: Actor): RequestContext => ({ actor, requestId: actor.requestId })

/** The one who asks; refused with UNAUTHENTICATED when nobody signed in. */
export function actorOf(context: RequestContext): Actor {
  if (!context.actor) throw unauthenticated()
  return context.actor
}
