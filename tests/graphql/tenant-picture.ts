import { asOwner } from '#tests/support/database'

let tables: string[] | undefined

async function tenantTables(): Promise<string[]> {
  tables ??= await asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'tenantId'
         AND table_name NOT IN ('NumberSeries', 'EventPending', 'EventPosition') ORDER BY 1`,
    )
    return rows.map(({ name }) => name)
  })
  return tables
}

/** One line per table with a hash of all rows of the tenant: equal before and after whatever must change nothing. */
export async function tenantPicture(tenantId: string): Promise<string> {
  const parts = (await tenantTables()).map(
    (name) =>
      `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS hash FROM "${name}" t WHERE "tenantId" = $1`,
  )
  return asOwner(async (client) => {
    const { rows } = await client.query<{ name: string; hash: string | null }>(parts.join(' UNION ALL '), [tenantId])
    return rows.map(({ name, hash }) => `${name} ${hash ?? '-'}`).join('\n')
  })
}
