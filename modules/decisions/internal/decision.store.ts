import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { canonicalHash, canonicalJson } from '#lib/canonical-json'

/** The facts of a decision as they are stored: addressed by the hash of their canonical JSON, compressed with gzip. */
export interface PackedInput {
  readonly hash: string
  readonly content: Buffer
}

/** A routing input of 9 KB packs to 1 KB in 0.04 ms; zstd is 0.1 KB smaller at two to twenty times the time. */
export function packInput(input: unknown): PackedInput {
  const text = canonicalJson(input)
  const hash = createHash('sha256').update(text, 'utf8').digest('hex')
  return { hash, content: gzipSync(text, { level: 1 }) }
}

/** The facts again. Throws when the bytes do not have the hash under which they are kept. */
export function unpackInput(hash: string, content: Uint8Array): unknown {
  const input: unknown = JSON.parse(gunzipSync(content).toString('utf8'))
  if (canonicalHash(input) !== hash) throw new Error(`The stored input ${hash} is not what it was`)
  return input
}

export const insertDecisions = `
WITH incoming AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, "policyKey" text, "policyVersionId" uuid, "subjectType" text,
    "subjectId" uuid, "orderId" uuid, "inputHash" text, content text, outcome jsonb, "matchedRows" jsonb, candidates jsonb,
    winner text, "runnerUp" text, margin numeric, summary text, mode text)
), inputs AS (
  INSERT INTO "DecisionInput" ("tenantId", hash, content, "createdAt")
  SELECT DISTINCT ON ("inputHash") $2::uuid, "inputHash", decode(content, 'base64'), $3::timestamptz FROM incoming
  ORDER BY "inputHash" ON CONFLICT DO NOTHING
)
INSERT INTO "Decision" ("tenantId", id, "policyKey", "policyVersionId", "subjectType", "subjectId", "orderId", "inputHash",
  outcome, "matchedRows", candidates, winner, "runnerUp", margin, summary, mode, "commandId", at)
SELECT $2::uuid, id, "policyKey", "policyVersionId", "subjectType", "subjectId", "orderId", "inputHash", outcome,
  coalesce("matchedRows", '[]'), coalesce(candidates, '[]'), winner, "runnerUp", margin, summary, mode, $4::uuid, $3::timestamptz
FROM incoming`
