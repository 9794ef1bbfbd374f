import { type Actor, may } from '#platform/actor'
import { randomSecret, sha256 } from '#platform/auth'
import { changesOfNew } from '#platform/changes'
import { type CommandContext, type CommandResult, command } from '#platform/command'
import { newId } from '#platform/ids'
import { formatKey, longestKeyDays } from './api-key.rules.ts'
import { createApiKeyInput } from './create-api-key.input.ts'
import { saveKeyLocator } from './internal/key-locator.store.ts'
import { KeyExpiryOutOfRange, RestrictedMembersMakeNoKeys, ScopeNotHeld } from './member.errors.ts'

/**
 * Under this symbol the new key travels to the first caller. Answers that are stored for an idempotency key are JSON, which
 * leaves symbols out: the secret is never written down.
 */
const shown = Symbol('the key in full')

interface NewKey extends CommandResult {
  readonly publicId: string
  readonly [shown]?: string
}

/** The key in full, for the one who made it and only at the first answer; null when the command's answer was repeated. */
export const keyShownOnce = (result: object): string | null => (result as Partial<NewKey>)[shown] ?? null

function assertMayMake(actor: Actor, scopes: readonly string[], expiresAt: Date, now: Date): void {
  const missing = scopes.filter((scope) => !may(actor, scope as Parameters<typeof may>[1]))
  if (missing.length > 0) throw new ScopeNotHeld(missing)
  if (actor.visibility.locationIds || actor.visibility.channelIds) throw new RestrictedMembersMakeNoKeys()
  const latest = new Date(now.getTime() + longestKeyDays * 86_400_000)
  if (expiresAt <= now || expiresAt > latest) throw new KeyExpiryOutOfRange(expiresAt, latest)
}

async function saveKey(cx: CommandContext, key: { name: string; scopes: string[]; expiresAt: Date }, secret: string) {
  const { tenantId } = cx.actor
  const row = { ...key, tenantId, id: newId(), publicId: randomSecret(8) }
  if (!cx.isRehearsal) await saveKeyLocator(row.publicId, tenantId, cx.now)
  const stamps = { createdById: cx.actor.id ?? tenantId, createdAt: cx.now, updatedAt: cx.now }
  await cx.tx.apiKey.create({ data: { ...row, secretHash: sha256(secret), ...stamps } })
  return row
}

/** Makes an API key. It is shown once (`keyShownOnce`) and kept only as a hash. */
export const createApiKey = command<typeof createApiKeyInput, NewKey>({
  name: 'api-key.create',
  permission: 'api-key:write',
  input: createApiKeyInput,
  refusals: ['SCOPE_NOT_HELD', 'KEY_EXPIRY_OUT_OF_RANGE', 'RESTRICTED_MEMBERS_MAKE_NO_KEYS'],
  async run(cx, input) {
    const expiresAt = new Date(input.expiresAt)
    const scopes = [...new Set(input.scopes)]
    assertMayMake(cx.actor, scopes, expiresAt, cx.now)
    const secret = randomSecret(32)
    const { id, publicId, name } = await saveKey(cx, { name: input.name, scopes, expiresAt }, secret)
    cx.record({
      type: 'api-key.created',
      objects: [{ type: 'ApiKey', id }],
      data: { publicId },
      changes: changesOfNew(`ApiKey:${id}`, { name, scopes, expiresAt }),
    })
    const answer = { type: 'ApiKey', id, version: 1, publicId }
    return cx.isRehearsal ? answer : { ...answer, [shown]: formatKey({ publicId, secret }) }
  },
})
