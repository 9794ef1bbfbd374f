import type { Actor } from '#platform/actor'
import { read } from '#platform/tenancy'
import { type ProfileDefinition, profileDefinition } from './profile.rules.ts'
import { builtInProfiles } from './profiles/built-in-profiles.ts'

export interface ProfileView {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly isBuiltIn: boolean
  readonly definition: ProfileDefinition
}

/** Every profile that the tenant may import by: its own before built-in ones of the same key. */
export async function findImportProfiles(actor: Actor): Promise<readonly ProfileView[]> {
  const rows = await read(actor, (db) => db.importProfile.findMany({ orderBy: { key: 'asc' } }))
  const own = rows.flatMap(({ key, definition }) => {
    const parsed = profileDefinition.safeParse(definition)
    return parsed.success ? [viewOf(key, parsed.data, false)] : []
  })
  const built = [...builtInProfiles].map(([key, definition]) => viewOf(key, definition, true))
  return [...own, ...built.filter(({ key }) => !own.some((profile) => profile.key === key))]
}

const viewOf = (key: string, definition: ProfileDefinition, isBuiltIn: boolean): ProfileView => ({
  key,
  name: definition.name,
  description: definition.description,
  isBuiltIn,
  definition,
})
