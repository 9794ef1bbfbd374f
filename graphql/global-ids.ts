import { fromGlobalId } from '#platform/ids'
import { fieldError } from './errors.ts'

/** The uuid behind a global id of an argument; a malformed one is BAD_INPUT, a foreign one simply finds nothing. */
export function localId(globalId: string): string {
  const found = fromGlobalId(globalId)
  if (!found) throw fieldError('BAD_INPUT', `"${globalId.slice(0, 80)}" is not an id that the API gave out.`)
  return found.id
}

/** The uuids behind global ids; null when no ids were given. */
export const localIds = (globalIds: readonly string[] | null | undefined): readonly string[] | null =>
  globalIds ? globalIds.map(localId) : null

/** The uuid behind an optional global id. */
export const localIdOrNull = (globalId: string | null | undefined): string | null =>
  globalId ? localId(globalId) : null
