import { emailKey } from '#lib/identifiers'
import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { insertCustomers, type KnownKey, lockMatchKeys, readMatchKeys } from './internal/match-key.store.ts'

/** Who an order says its customer is. */
export interface CustomerIdentity {
  /** The channel's connection, "channel:web": an external id means something within it only. */
  readonly connection: string
  readonly externalReference?: string | null
  readonly name: string
  readonly email?: string | null
  /** Whether the channel has proved that the address is theirs; marketplaces relay addresses, families share them. */
  readonly isEmailVerified?: boolean
  readonly phone?: string | null
  readonly companyId?: string | null
}

export interface ResolvedCustomer {
  readonly id: string
  readonly isNew: boolean
}

/** The keys by which records are joined without asking anybody, the strongest first. */
function strongKeys(identity: CustomerIdentity): readonly KnownKey[] {
  const email = identity.isEmailVerified && identity.email ? emailKey(identity.email) : null
  const external = identity.externalReference?.trim()
  return [
    ...(external ? [{ kind: 'EXTERNAL' as const, scope: identity.connection, value: external }] : []),
    ...(email ? [{ kind: 'EMAIL' as const, scope: '', value: email }] : []),
  ]
}

const keyText = ({ kind, scope, value }: KnownKey): string => `${kind}|${scope}|${value}`

/**
 * The customer of each identity: the one that a strong key knows (of a merged one, the one it was merged into), else a new
 * guest that is known by these keys from now on. The keys are locked first, so that two orders at once do not make two
 * customers; identities of one call that share a key are one customer. At most three statements, whatever their number.
 * Records nothing: who was made is in the answer.
 */
export async function resolveCustomers(
  cx: CommandContext,
  identities: readonly CustomerIdentity[],
): Promise<readonly ResolvedCustomer[]> {
  const keysOf = identities.map(strongKeys)
  const wanted = [...new Map(keysOf.flat().map((key) => [keyText(key), key])).values()]
  await lockMatchKeys(cx, wanted.map(keyText))
  const owners = new Map((await readMatchKeys(cx, wanted)).map((row) => [keyText(row), row.customerId]))
  const newKeys: (KnownKey & { readonly customerId: string })[] = []
  const made: (CustomerIdentity & { readonly id: string })[] = []
  const resolved = identities.map((identity, index) => {
    const keys = keysOf[index] ?? []
    const known = keys.map((key) => owners.get(keyText(key))).find((owner) => owner !== undefined)
    const id = known ?? newId()
    for (const key of keys.filter((one) => !owners.has(keyText(one)))) {
      owners.set(keyText(key), id)
      newKeys.push({ ...key, customerId: id })
    }
    if (!known) made.push({ ...identity, id })
    return { id, isNew: !known }
  })
  await insertCustomers(cx, made, newKeys)
  return resolved
}

/** The same for one. */
export async function resolveCustomer(cx: CommandContext, identity: CustomerIdentity): Promise<ResolvedCustomer> {
  const [resolved] = await resolveCustomers(cx, [identity])
  if (!resolved) throw new Error('an identity was given and none came back')
  return resolved
}
