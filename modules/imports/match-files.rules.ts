import { FileGivenTwice, FileMissing, UnknownFile } from './import.errors.ts'
import type { ProfileDefinition } from './profile.rules.ts'

/** A file of a run, kept by its content; `role` is null when the profile knows it and reads nothing of it. */
export interface RunFile {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly header: readonly string[]
  readonly role: string | null
}

/** Gives each file the role whose columns its header has; the role with the most columns wins. */
export function matchFiles(
  profile: ProfileDefinition,
  files: readonly Omit<RunFile, 'role'>[],
): readonly RunFile[] | UnknownFile | FileGivenTwice | FileMissing {
  const roles = Object.entries(profile.files).sort(([, a], [, b]) => b.columns.length - a.columns.length)
  const matched: RunFile[] = []
  for (const file of files) {
    const known = roles.find(([, { columns }]) => columns.every((column) => file.header.includes(column)))
    if (!known)
      return new UnknownFile(
        file.name,
        roles.map(([role, { columns }]) => `${role}: ${columns.join(', ')}`),
      )
    const [role, { use }] = known
    const before = matched.find((each) => each.role === role)
    if (before) return new FileGivenTwice(role, [before.name, file.name])
    matched.push({ ...file, role: use === 'IGNORED' ? null : role })
  }
  const missing = roles.find(([role, { optional }]) => !optional && !matched.some((file) => file.role === role))
  if (missing) return new FileMissing(missing[0], missing[1].columns)
  return inReadingOrder(profile, matched)
}

/** The orders themselves first, then what belongs to them, then what is looked up; what is not read comes last. */
function inReadingOrder(profile: ProfileDefinition, files: readonly RunFile[]): readonly RunFile[] {
  const rank = ({ role }: RunFile): number => {
    if (role === null) return 3
    if (role === profile.primary) return 0
    return profile.files[role]?.use === 'ORDER' ? 1 : 2
  }
  return [...files].sort((a, b) => rank(a) - rank(b))
}
