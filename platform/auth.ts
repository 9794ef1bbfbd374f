import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { env } from './env.ts'
import { oncePerProcess } from './process.ts'

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane; about 31 ms on a server core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Argon2id of a password or PIN, with its own salt and its cost. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost)

const nobodysHash = () => oncePerProcess('nobodys-password', () => hash(randomBytes(16).toString('hex'), cost))

/** Whether the password is the one that was hashed. Without a hash it takes as long and is false: who exists stays unknown. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobodysHash()), password)
  return stored !== null && matches
}

/** SHA-256 as hex: for secrets that are random and long, where guessing is hopeless without any slowness. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Whether a secret belongs to a SHA-256 kept in hex, in a time that tells nothing about where they differ. */
export function matchesSha256(stored: string, secret: string): boolean {
  const [kept, given] = [Buffer.from(stored, 'hex'), Buffer.from(sha256(secret), 'hex')]
  return kept.length === given.length && timingSafeEqual(kept, given)
}

/** Random bytes as hex. */
export const randomSecret = (bytes: number): string => randomBytes(bytes).toString('hex')

/** HMAC-SHA-256 of a text under the application's secret, as hex: proves that this application wrote it. */
export const signText = (text: string): string => createHmac('sha256', env().NEXTAUTH_SECRET).update(text).digest('hex')

/** Whether the signature is this application's for the text, in a time that tells nothing about where they differ. */
export function isSigned(text: string, signature: string): boolean {
  const [own, given] = [Buffer.from(signText(text), 'hex'), Buffer.from(signature, 'hex')]
  return own.length === given.length && timingSafeEqual(own, given)
}
