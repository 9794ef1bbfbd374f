import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { closedListStatements } from './closed-lists.ts'

const folder = import.meta.dirname
export const SCHEMA_FOLDER = join(folder, 'schema')
export const MIGRATIONS_FOLDER = join(folder, 'migrations')
const REPEATABLE_FOLDER = join(folder, 'repeatable')

/** One SQL file: `hash` is the SHA-256 of its bytes in hex, which is also Prisma's checksum of a migration. */
export type SqlFile = { name: string; sql: string; hash: string }

/** Every `migrations/<name>/migration.sql`, oldest first. */
export function readMigrations(): SqlFile[] {
  return namesIn(MIGRATIONS_FOLDER)
    .filter((name) => existsSync(join(MIGRATIONS_FOLDER, name, 'migration.sql')))
    .map((name) => readSql(name, join(MIGRATIONS_FOLDER, name, 'migration.sql')))
}

/** Every `repeatable/*.sql` in the order of its number, and the CHECKs of the closed lists after the constraints. */
export function readRepeatables(): SqlFile[] {
  const lists = closedListStatements().join(';\n')
  return namesIn(REPEATABLE_FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => readSql(name, join(REPEATABLE_FOLDER, name)))
    .concat({ name: '035-closed-lists', sql: lists, hash: hashOf(lists) })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The Prisma schema as the files it is made of. */
export function readSchema(): { path: string; content: string }[] {
  return namesIn(SCHEMA_FOLDER)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: join(SCHEMA_FOLDER, name), content: readFileSync(join(SCHEMA_FOLDER, name), 'utf8') }))
}

/** Hash of a text in hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function readSql(name: string, path: string): SqlFile {
  const sql = readFileSync(path, 'utf8')
  return { name, sql, hash: hashOf(sql) }
}

function namesIn(path: string): string[] {
  return existsSync(path) ? readdirSync(path).sort() : []
}
