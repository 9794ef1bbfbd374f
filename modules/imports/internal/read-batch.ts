import { type Lookups, type MappedGroup, mapGroup, scopeOf } from '../group-order.rules.ts'
import { type OrderProfile, type ProfileDefinition, profileDefinition, withOptions } from '../profile.rules.ts'
import { builtInProfiles } from '../profiles/built-in-profiles.ts'
import { type SourceRow, textIn } from '../source-row.rules.ts'
import type { Reading, RunRow } from './run.store.ts'
import { readGroups, readWindow } from './staging.store.ts'

const WINDOW_ROWS = 6_000

export interface Batch {
  readonly groups: readonly MappedGroup[]
  /** Everything up to this sequence is settled once the batch is. */
  readonly cursor: number
}

/** The profile that the run was started by. */
export async function profileOfRun(cx: Reading, run: RunRow): Promise<ProfileDefinition> {
  const { tenantId } = cx.actor
  const own = await cx.tx.importProfile.findFirst({ where: { tenantId, key: run.profileKey } })
  const profile = own ? profileDefinition.parse(own.definition) : builtInProfiles.get(run.profileKey)
  if (!profile) throw new Error(`the profile ${run.profileKey} is gone`)
  return profile
}

/** The next groups of rows, mapped: in the order in which their first rows were read, whole, wherever their rows stand. */
export async function readBatch(cx: Reading, run: RunRow, given: OrderProfile, largest: number): Promise<Batch> {
  const profile = withOptions(given, run.options)
  const roles = Object.keys(profile.files).filter((role) => profile.files[role]?.use === 'ORDER')
  const window = await readWindow(cx, run.id, run.checkpoint.cursor, roles, WINDOW_ROWS)
  if (window.length === 0) return { groups: [], cursor: run.checkpoint.cursor }
  const keys = [...new Set(window.map(({ groupKey }) => groupKey))]
  const chosen = new Set(keys.slice(0, largest))
  const beyond = window.find(({ groupKey }) => !chosen.has(groupKey))
  const cursor = beyond ? beyond.sequence - 1 : (window.at(-1)?.sequence ?? 0)
  const rows = await readGroups(cx, run.id, roles, [...chosen])
  const byKey = Map.groupBy(rows, ({ groupKey }) => groupKey)
  const lookups = await readLookups(cx, run, profile, byKey)
  const groups = [...chosen].map((key) => mapGroup(profile, byKey.get(key) ?? [], lookups))
  return { groups, cursor }
}

/** What the groups look up, by role and key. Two rows of one key: the later in the file counts. */
async function readLookups(
  cx: Reading,
  run: RunRow,
  profile: OrderProfile,
  byKey: ReadonlyMap<string, readonly SourceRow[]>,
): Promise<Lookups> {
  const roles = Object.keys(profile.lookups)
  if (roles.length === 0) return {}
  const keys = new Set<string>()
  for (const rows of byKey.values()) {
    const head = rows.find(({ file }) => file === profile.primary)
    if (!head) continue
    for (const row of rows) {
      const scope = scopeOf({ ...profile, lookups: {} }, head, row, {})
      for (const field of Object.values(profile.lookups)) keys.add(textIn(scope, field))
    }
  }
  const found = await readGroups(cx, run.id, roles, [...keys].filter(Boolean))
  return Object.fromEntries(
    roles.map((role) => [
      role,
      new Map(
        found
          .filter(({ file, outcome }) => file === role && outcome !== 'REJECTED')
          .sort((a, b) => a.sequence - b.sequence)
          .map(({ groupKey, content }) => [groupKey, content] as const),
      ),
    ]),
  )
}
