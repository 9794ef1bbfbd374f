// Imports files: npm run import -- --tenant SLUG --profile KEY [--option name=value]… [--rejects FOLDER] FILE…
// The same command again goes on where a killed one stopped. Ends with 0 when every row was taken or set aside, 3 when some
// were rejected, 1 when the import failed, 2 when the command was not understood.
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { findImportRun, type ImportRunView } from '#modules/imports/find-import-run'
import { findImportProfiles } from '#modules/imports/find-profile'
import { rejectFile } from '#modules/imports/reject-file'
import { runImport } from '#modules/imports/run-import'
import { startImport } from '#modules/imports/start-import'
import { storeImportFile } from '#modules/imports/store-import-file'
import type { Actor } from '#platform/actor'
import { isRefusal } from '#platform/refusal'
import { systemActor } from '#platform/system-actor'
import { printSummary, progressLine } from './import-report.ts'
import { onOurDatabase } from './on-our-database.ts'

const USAGE = 'Usage: npm run import -- --tenant SLUG --profile KEY [--option name=value]… [--rejects FOLDER] FILE…'
const EXIT = { done: 0, failed: 1, usage: 2, rejected: 3 } as const

class WrongUsage extends Error {}

function readArguments() {
  const { values, positionals } = parseArgs({
    options: {
      tenant: { type: 'string' },
      profile: { type: 'string' },
      option: { type: 'string', multiple: true, default: [] },
      rejects: { type: 'string' },
    },
    allowPositionals: true,
  })
  const { tenant, profile, rejects } = values
  if (!tenant || !profile || positionals.length === 0) throw new WrongUsage(USAGE)
  const missing = positionals.filter((path) => !existsSync(path))
  if (missing.length > 0) throw new WrongUsage(`There is no file ${missing.join(', ')}.`)
  const options = Object.fromEntries(
    values.option.map((text) => {
      const at = text.indexOf('=')
      if (at < 1) throw new WrongUsage(`--option ${text} is not name=value, such as promisePrecision=DAY.`)
      return [text.slice(0, at), text.slice(at + 1)]
    }),
  )
  return { tenant, profile, rejects, options, paths: positionals }
}

type Arguments = ReturnType<typeof readArguments>

/** Stores the files and begins their import; one that was begun before is answered instead. */
async function begin(actor: Actor, { profile: key, options, paths }: Arguments): Promise<string> {
  const profile = (await findImportProfiles(actor)).find((each) => each.key === key)
  const files = []
  for (const path of paths) {
    const stored = await storeImportFile(actor, basename(path), createReadStream(path), profile?.definition.encoding)
    files.push({ ...stored, header: [...stored.header] })
  }
  try {
    const started = await startImport(actor, { profile: key, options, files, inBackground: false })
    return started.id
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'IMPORT_KNOWN') throw error
    const { runId, status } = error.facts
    console.log(
      status === 'COMPLETED' ? 'These files were imported before: unchanged.' : 'This import goes on where it stopped.',
    )
    return String(runId)
  }
}

async function writeRejects(actor: Actor, run: ImportRunView, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const { name } of run.files.filter(({ role }) => role !== null)) {
    const path = join(
      folder,
      `${basename(name)
        .replace(/\.gz$/, '')
        .replace(/\.csv$/, '')}.rejects.csv`,
    )
    await pipeline(Readable.from(rejectFile(actor, run, name)), createWriteStream(path))
    console.log(`  wrote ${path}`)
  }
}

async function main(given: Arguments): Promise<number> {
  const actor = await systemActor({ slug: given.tenant }, 'IMPORT', 'Import')
  if (!actor) throw new WrongUsage(`There is no tenant "${given.tenant}".`)
  const runId = await begin(actor, given)
  const stopping = new AbortController()
  process.once('SIGINT', () => stopping.abort())
  await runImport(actor, runId, { onProgress: progressLine(), signal: stopping.signal })
  const run = await findImportRun(actor, runId)
  if (!run) throw new Error('the run is gone')
  await printSummary(actor, run)
  if (given.rejects && run.rejected > 0) await writeRejects(actor, run, given.rejects)
  if (stopping.signal.aborted) console.log('Stopped. The same command goes on from here.')
  if (run.status !== 'COMPLETED') return EXIT.failed
  return run.rejected > 0 ? EXIT.rejected : EXIT.done
}

function explain(error: unknown): number {
  if (error instanceof WrongUsage) console.error(error.message)
  else if (isRefusal(error)) console.error(`${error.code}: ${JSON.stringify(error.facts)}`)
  else console.error(error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : error)
  return error instanceof WrongUsage || isRefusal(error) ? EXIT.usage : EXIT.failed
}

try {
  const given = readArguments()
  await onOurDatabase(() => main(given))
} catch (error) {
  process.exit(explain(error))
}
