import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { lockRow, type Versioned } from '#platform/lock-row'
import { KeyAlreadyRevoked } from './member.errors.ts'
import { revokeApiKeyInput } from './member.input.ts'

/** Ends an API key: its next request is nobody's. */
export const revokeApiKey = command({
  name: 'api-key.revoke',
  permission: 'api-key:write',
  input: revokeApiKeyInput,
  refusals: ['KEY_ALREADY_REVOKED'],
  async run(cx, { apiKeyId, reason }) {
    const key = await lockRow<Versioned & { revokedAt: Date | null }>(cx, 'ApiKey', apiKeyId)
    cx.expectVersion(key.version)
    if (key.revokedAt) throw new KeyAlreadyRevoked(key.revokedAt)
    const version = key.version + 1
    await cx.tx.apiKey.updateMany({
      where: { tenantId: cx.actor.tenantId, id: key.id },
      data: { revokedAt: cx.now, version, updatedAt: cx.now },
    })
    cx.record({
      type: 'api-key.revoked',
      objects: [{ type: 'ApiKey', id: key.id }],
      data: { reason },
      changes: changesBetween(`ApiKey:${key.id}`, { ...key }, { revokedAt: cx.now }),
    })
    return { type: 'ApiKey', id: key.id, version }
  },
})
