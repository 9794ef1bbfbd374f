/** A key that nobody else makes: sent with a change, so that a repeated press or a resent scan changes once. Works without https. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
