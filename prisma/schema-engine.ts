import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { DiffTarget, SchemaEngine } from '@prisma/schema-engine-wasm'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { MIGRATIONS_FOLDER, readMigrations, readSchema } from './migration-files.ts'

/**
 * SQL that brings a database made by the migrations to what the schema says; undefined when they agree.
 * Uses Prisma's schema engine compiled to WebAssembly: the native one would have to be downloaded.
 * @param emptyDatabaseUrl an empty database, in which the migrations are replayed
 */
export async function differenceToSchema(emptyDatabaseUrl: string): Promise<string | undefined> {
  const from: DiffTarget = readMigrations().length === 0 ? { tag: 'empty' } : { tag: 'migrations', ...migrationList() }
  const to: DiffTarget = { tag: 'schemaDatamodel', files: readSchema() }
  return await withEngine(emptyDatabaseUrl, async (engine) => {
    const result = await engine.diff({ from, to, script: true, exitCode: true, filters: NO_FILTERS })
    return result.exitCode === 0 ? undefined : (result.stdout ?? undefined)
  })
}

/** What Prisma itself thinks of the migrations applied to a database: all lists empty and history null = in order. */
export async function diagnoseHistory(databaseUrl: string) {
  const input = { migrationsList: migrationList(), optInToShadowDatabase: false, filters: NO_FILTERS }
  return await withEngine(databaseUrl, (engine) => engine.diagnoseMigrationHistory(input))
}

const NO_FILTERS = { externalTables: [], externalEnums: [] }

let isLoaded = false

function loadWebAssembly() {
  if (isLoaded) return
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = new WebAssembly.Module(readFileSync(join(dirname(file), 'schema_engine_bg.wasm')))
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(exports)
  if (typeof exports.__wbindgen_start === 'function') exports.__wbindgen_start()
  isLoaded = true
}

/** In the engine's own questions: what it writes, what is sent instead, and the column's name in the answer. */
const CHARACTER_COLUMNS = [
  ['constr.contype AS', 'constr.contype::text AS', 'constraint_type'],
  ['con.confdeltype,', 'con.confdeltype::text AS confdeltype,', 'confdeltype'],
  ['con.confupdtype,', 'con.confupdtype::text AS confupdtype,', 'confupdtype'],
] as const

class EngineConnections extends PrismaPg {
  /**
   * The engine reads some columns of the catalogue that have type "char", which the adapter (7.10) refuses: they are
   * asked for as text and handed on as the characters they are.
   */
  override async connect() {
    const connection = await super.connect()
    const queryRaw = connection.queryRaw.bind(connection)
    connection.queryRaw = async (query) => {
      const casts = CHARACTER_COLUMNS.filter(([expression]) => query.sql.includes(expression))
      const sql = casts.reduce((text, [expression, cast]) => text.replace(expression, cast), query.sql)
      const result = await queryRaw({ ...query, sql })
      const names = new Set<string>(casts.map(([, , name]) => name))
      const columnTypes = result.columnTypes.map((type, index) =>
        names.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    return connection
  }

  /** The engine replays migrations in a database of its own making unless it is given one: the caller's is empty. */
  override connectToShadowDb() {
    return this.connect()
  }
}

async function withEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loadWebAssembly()
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
  const factory = new EngineConnections(pool)
  const ignoreLog = () => undefined
  try {
    const connections = bindMigrationAwareSqlAdapterFactory(factory)
    return await work(await bindings.SchemaEngine.new({ datamodels: undefined }, ignoreLog, connections))
  } finally {
    await pool.end()
  }
}

function migrationList() {
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}
