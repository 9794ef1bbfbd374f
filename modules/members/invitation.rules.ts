/** How long an invitation may be accepted. */
export const invitationLife = 7 * 24 * 3_600_000

const format = /^([0-9a-f-]{36})\.(\d{13})\.([0-9a-f]{64})$/

export interface Invitation {
  readonly userId: string
  readonly expiresAt: Date
  readonly signature: string
}

/** The parts of an invitation's text, or null. */
export function parseInvitation(text: string): Invitation | null {
  const [, userId, expires, signature] = format.exec(text) ?? []
  return userId && expires && signature ? { userId, expiresAt: new Date(Number(expires)), signature } : null
}

export const formatInvitation = ({ userId, expiresAt, signature }: Invitation): string =>
  `${userId}.${expiresAt.getTime()}.${signature}`

/** What is signed: whom it lets in, and until when. It opens an account without a password only, so it is used once. */
export const signedPart = (userId: string, expiresAt: Date): string => `invitation|${userId}|${expiresAt.getTime()}`
