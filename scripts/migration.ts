// Writes the next migration: `node scripts/bootstrap.mjs migration <name>` compares what the migrations make with the
// schema and saves the difference. `--check` only says whether they agree.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS_FOLDER } from '../prisma/migration-files.ts'
import { differenceToSchema } from '../prisma/schema-engine.ts'
import { withEmptyDatabase } from './development-database.ts'

const [name] = process.argv.slice(2)
if (name !== '--check' && !/^[a-z][a-z0-9-]*$/.test(name ?? '')) {
  console.error('Usage: migration <name> | --check. The name is kebab-case and says what changes: add-return-lines.')
  process.exit(2)
}
const sql = await withEmptyDatabase(differenceToSchema)
if (sql === undefined) console.log('The migrations and the schema agree.')
else if (name === '--check') {
  console.error(`The schema asks for what no migration makes:\n\n${sql}`)
  process.exitCode = 1
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(MIGRATIONS_FOLDER, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  writeFileSync(join(MIGRATIONS_FOLDER, 'migration_lock.toml'), 'provider = "postgresql"\n')
  console.log(`Wrote ${join(folder, 'migration.sql')}; read it, and add what moves existing rows.`)
}
