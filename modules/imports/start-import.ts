import { canonicalHash } from '#lib/canonical-json'
import { type CommandContext, command } from '#platform/command'
import { newId } from '#platform/ids'
import { orThrow } from '#platform/refusal'
import { checkpointSchema } from './checkpoint.rules.ts'
import { ImportKnown, UnknownProfile } from './import.errors.ts'
import { keepImportChannel } from './internal/import-channel.store.ts'
import { matchFiles, type RunFile } from './match-files.rules.ts'
import { type ImportOptions, type ProfileDefinition, profileDefinition } from './profile.rules.ts'
import { builtInProfiles } from './profiles/built-in-profiles.ts'
import { startImportInput } from './start-import.input.ts'

/**
 * Begins an import of stored files. The same files by the same profile with the same options are one run: while it lasts and
 * after it is done it is refused as known, after it failed it goes on where it stopped; a cancelled one may be begun anew.
 */
export const startImport = command({
  name: 'import.start',
  permission: 'import:run',
  input: startImportInput,
  refusals: ['UNKNOWN_PROFILE', 'UNKNOWN_FILE', 'FILE_GIVEN_TWICE', 'FILE_MISSING', 'IMPORT_KNOWN', 'UNKNOWN_CHANNEL'],
  async run(cx, { profile: profileKey, options, files, inBackground }) {
    const profile = await profileOf(cx, profileKey)
    const matched = orThrow(matchFiles(profile, files)) as readonly RunFile[]
    const fingerprint = fingerprintOf(profileKey, profile, options, matched)
    const failed = await knownRun(cx, fingerprint)
    const channelId = profile.kind === 'ORDERS' ? await keepImportChannel(cx, profile, options.channel) : null
    const run = { profileKey, fingerprint, matched, options: { ...options, channelId } }
    const id = failed ?? (await createRun(cx, profile.kind, run))
    if (failed) await resumeRun(cx, failed)
    cx.record({
      type: failed ? 'import.resumed' : 'import.started',
      objects: [{ type: 'ImportRun', id }],
      data: { profile: profileKey, files: matched.map(({ name, sha256 }) => ({ name, sha256 })) },
    })
    if (inBackground) cx.enqueue({ queue: 'run-import', ids: { runId: id }, singletonKey: id })
    return { type: 'ImportRun', id, isResumed: failed !== null }
  },
})

async function profileOf(cx: CommandContext, key: string): Promise<ProfileDefinition> {
  const { tenantId } = cx.actor
  const own = await cx.tx.importProfile.findFirst({ where: { tenantId, key } })
  const profile = own ? profileDefinition.parse(own.definition) : builtInProfiles.get(key)
  if (!profile) throw new UnknownProfile(key, [...builtInProfiles.keys()])
  return profile
}

/** What makes two imports the same: the profile as it is now, the options, and the files' content whatever their names. */
function fingerprintOf(
  profileKey: string,
  profile: ProfileDefinition,
  options: ImportOptions,
  files: readonly RunFile[],
): string {
  const contents = files.map(({ role, sha256 }) => ({ role, sha256 }))
  return canonicalHash({ profileKey, profile, options, contents })
}

/** The failed run to go on with, or null. Two who start the same at once are told apart by a lock on the fingerprint. */
async function knownRun(cx: CommandContext, fingerprint: string): Promise<string | null> {
  await cx.tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${fingerprint}, 0))::text`
  const run = await cx.tx.importRun.findFirst({
    where: { tenantId: cx.actor.tenantId, fingerprint, status: { not: 'CANCELLED' } },
    orderBy: { createdAt: 'desc' },
  })
  if (run && run.status !== 'FAILED') throw new ImportKnown(run.id, run.status)
  return run?.id ?? null
}

interface NewRun {
  readonly profileKey: string
  readonly fingerprint: string
  readonly matched: readonly RunFile[]
  readonly options: ImportOptions & { readonly channelId: string | null }
}

async function createRun(cx: CommandContext, kind: string, run: NewRun): Promise<string> {
  const id = newId()
  await cx.tx.importRun.create({
    data: {
      tenantId: cx.actor.tenantId,
      id,
      profileKey: run.profileKey,
      kind,
      status: 'QUEUED',
      fingerprint: run.fingerprint,
      files: run.matched.map((file) => ({ ...file, header: [...file.header] })),
      options: { ...run.options },
      checkpoint: checkpointSchema.parse({}),
      totalBytes: run.matched.reduce((sum, { role, bytes }) => sum + BigInt(role === null ? 0 : bytes), 0n),
      startedById: cx.actor.id,
      createdAt: cx.now,
      updatedAt: cx.now,
    },
  })
  return id
}

async function resumeRun(cx: CommandContext, id: string): Promise<void> {
  await cx.tx.importRun.updateMany({
    where: { tenantId: cx.actor.tenantId, id },
    data: { status: 'QUEUED', error: null, version: { increment: 1 }, updatedAt: cx.now },
  })
}
