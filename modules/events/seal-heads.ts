import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { SealHead } from './verify-chain.ts'

const fileIn = (folder: string) => join(folder, 'seal-heads.jsonl')

/** Appends the present head of every tenant's chain to a file outside the database; answers how many. */
export async function exportSealHeads(client: pg.ClientBase, folder: string, now: Date): Promise<number> {
  const { rows } = await client.query<{ tenantId: string; position: bigint; seal: Buffer }>(
    'SELECT DISTINCT ON ("tenantId") "tenantId", position, seal FROM "EventPosition" ORDER BY "tenantId", position DESC',
  )
  if (rows.length === 0) return 0
  const lines = rows.map((row) =>
    JSON.stringify({
      tenantId: row.tenantId,
      position: String(row.position),
      seal: row.seal.toString('hex'),
      exportedAt: now.toISOString(),
    }),
  )
  await mkdir(folder, { recursive: true })
  await appendFile(fileIn(folder), `${lines.join('\n')}\n`)
  return rows.length
}

/** Every head ever exported to the folder; none when nothing was. A line cut off by a crash is passed over. */
export async function readSealHeads(folder: string): Promise<SealHead[]> {
  const text = await readFile(fileIn(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((line) => {
    if (!line.endsWith('}')) return []
    const head = JSON.parse(line) as Omit<SealHead, 'position'> & { position: string }
    return [{ ...head, position: BigInt(head.position) }]
  })
}
