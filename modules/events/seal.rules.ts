import { createHash } from 'node:crypto'

/** The seal before the first event of a tenant. */
export const genesisSeal = Buffer.alloc(32)

/**
 * The seal of a position: SHA-256 over the seal before it, the position (8 bytes, big-endian) and the event's digest.
 * Whoever alters an event, a position or their order must rewrite every later seal, and the exported heads tell.
 */
export function sealOf(previous: Uint8Array, position: bigint, digest: Uint8Array): Buffer {
  const place = Buffer.alloc(8)
  place.writeBigInt64BE(position)
  return createHash('sha256').update(previous).update(place).update(digest).digest()
}
