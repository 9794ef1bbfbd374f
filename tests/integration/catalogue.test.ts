import { expect, test } from 'vitest'
import { asOwner } from '../support/database.ts'

/** Outside row-level security, literally: the control plane and the bookkeeping of migrations and jobs. */
const exempt = ['public._prisma_migrations']
const exemptSchemas = ['control', 'pgboss', 'pg_catalog', 'information_schema', 'pg_toast']

const rows = <T>(text: string, values: unknown[] = []) =>
  asOwner(async (client) => (await client.query(text, values)).rows as T[])

const tables = await rows<{ name: string; forced: boolean; enabled: boolean }>(
  `SELECT n.nspname || '.' || c.relname AS name, c.relforcerowsecurity AS forced, c.relrowsecurity AS enabled
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p', 'm', 'v') AND n.nspname <> ALL($1) ORDER BY 1`,
  [exemptSchemas],
)
const tenantTables = tables.filter(({ name }) => !exempt.includes(name))

test('the catalogue was read', () => {
  expect(tenantTables.length).toBeGreaterThan(60)
})

test('every tenant table has row-level security, forced, with the policy of its own tenant', async () => {
  expect(tenantTables.filter((table) => !table.enabled || !table.forced)).toEqual([])
  const policies = await rows<{ name: string; using: string; check: string }>(
    `SELECT 'public.' || tablename AS name, qual AS using, with_check AS check FROM pg_policies
     WHERE policyname = 'own_tenant' AND permissive = 'PERMISSIVE' AND roles = '{plumbline_app,plumbline_restricted}'`,
  )
  expect(policies.map(({ name }) => name).sort()).toEqual(tenantTables.map(({ name }) => name))
  const odd = policies.filter(
    ({ using, check }) => using !== check || !/"tenantId" = \( SELECT current_tenant\(\)/.test(using),
  )
  expect(odd).toEqual([])
})

test('the tenant leads every primary key, unique key and foreign key of a tenant table', async () => {
  const keys = await rows<{ name: string; key: string; kind: string; first: string }>(
    `SELECT 'public.' || t.relname AS name, i.relname AS key, CASE WHEN x.indisprimary THEN 'primary' ELSE 'unique' END AS kind, a.attname AS first
     FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
     WHERE t.relnamespace = 'public'::regnamespace AND (x.indisunique OR x.indisprimary)
     UNION ALL
     SELECT 'public.' || t.relname, c.conname, 'foreign', a.attname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
     WHERE t.relnamespace = 'public'::regnamespace AND c.contype = 'f'`,
  )
  expect(keys.length).toBeGreaterThan(150)
  expect(keys.filter(({ name, first }) => !exempt.includes(name) && first !== 'tenantId')).toEqual([])
  expect(new Set(keys.filter(({ kind }) => kind === 'primary').map(({ name }) => name)).size).toBe(tables.length)
})

test('no foreign key clears or deletes what it points from', async () => {
  const loose = await rows(
    `SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND confdeltype <> 'r'`,
  )
  expect(loose).toEqual([])
})

test('the roles of the application own nothing and bypass nothing', async () => {
  const strong = await rows(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'plumbline\\_%' AND rolname <> current_user AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`,
  )
  expect(strong).toEqual([])
  const owned = await rows(
    `SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
     WHERE r.rolname IN ('plumbline_app', 'plumbline_restricted', 'plumbline_control', 'plumbline_sequencer', 'plumbline_jobs')`,
  )
  expect(owned).toEqual([])
})

test('the application role may read and add, never change or remove, what is append-only', async () => {
  const rights = await rows<{ table: string; rights: string[] }>(
    `SELECT table_name AS table, array_agg(privilege_type::text ORDER BY privilege_type) AS rights FROM information_schema.role_table_grants
     WHERE grantee = 'plumbline_app' AND table_name = ANY($1) GROUP BY table_name ORDER BY table_name`,
    [
      [
        'Event',
        'EventObject',
        'EventPosition',
        'EventPending',
        'StockMovement',
        'PaymentEntry',
        'Decision',
        'DecisionInput',
      ],
    ],
  )
  expect(Object.fromEntries(rights.map((row) => [row.table, row.rights]))).toEqual({
    Decision: ['INSERT', 'SELECT'],
    DecisionInput: ['INSERT', 'SELECT'],
    Event: ['INSERT', 'SELECT'],
    EventObject: ['INSERT', 'SELECT'],
    EventPending: ['INSERT'],
    EventPosition: ['SELECT'],
    PaymentEntry: ['INSERT', 'SELECT'],
    StockMovement: ['INSERT', 'SELECT'],
  })
})

test('no column is a database enum, and every closed list has its CHECK', async () => {
  const { closedLists } = await import('../../prisma/closed-lists.ts')
  expect(
    await rows(`SELECT typname FROM pg_type WHERE typtype = 'e' AND typnamespace = 'public'::regnamespace`),
  ).toEqual([])
  const checks = await rows<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND conname LIKE '%\\_listed'`,
  )
  expect(checks.map(({ name }) => name).sort()).toEqual(
    Object.keys(closedLists)
      .map((place) => `${place.replace('.', '_')}_listed`)
      .sort(),
  )
})
