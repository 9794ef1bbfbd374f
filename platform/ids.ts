import { uuidv7 } from 'uuidv7'

/** A new UUIDv7: sorts by the time of its making, made in the process and never by the database. */
export const newId = (): string => uuidv7()

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** Whether the text is a UUID, so that a malformed id is "not found" and never a database error. */
export const isUuid = (text: string): boolean => uuidPattern.test(text)

/** The opaque id that partners see: base64url of `Type:uuid`. */
export const toGlobalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url')

/** The type and id behind a global id, or null when it is not one of ours. */
export function fromGlobalId(globalId: string): { type: string; id: string } | null {
  const [type, id, ...rest] = Buffer.from(globalId, 'base64url').toString('utf8').split(':')
  if (!type || !id || rest.length > 0 || !isUuid(id)) return null
  return { type, id: id.toLowerCase() }
}
