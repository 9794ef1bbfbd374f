import { apiScopes, type Permission } from '#platform/permissions'

/** No key lives longer. */
export const longestKeyDays = 730

const format = /^plk_([0-9a-f]{16})_([0-9a-f]{64})$/

export interface KeyParts {
  /** Names the key; not secret. */
  readonly publicId: string
  readonly secret: string
}

/** The parts of a key as it is sent, or null when it is not formed like one. */
export function parseKey(key: string): KeyParts | null {
  const [, publicId, secret] = format.exec(key) ?? []
  return publicId && secret ? { publicId, secret } : null
}

/** The key inside an Authorization header, with or without the word Bearer. */
export const parseKeyHeader = (header: string): KeyParts | null => parseKey(header.replace(/^Bearer\s+/i, '').trim())

export const formatKey = ({ publicId, secret }: KeyParts): string => `plk_${publicId}_${secret}`

const allowed: ReadonlySet<string> = new Set(apiScopes)

/** The scopes of a stored key that keys may carry today; what was taken off the list since gives nothing. */
export const permissionsOfKey = (scopes: readonly string[]): ReadonlySet<Permission> =>
  new Set(scopes.filter((scope): scope is Permission => allowed.has(scope)))
