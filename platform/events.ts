import type { Actor } from './actor.ts'
import { newId } from './ids.ts'
import type { Transaction } from './tenancy.ts'

/** One field of one object, before and after, as people would read it. Amounts are strings of minor units. */
export interface Change {
  readonly object: string
  readonly field: string
  readonly before: string | number | boolean | null
  readonly after: string | number | boolean | null
}

/** Which object an event speaks of; `role` says how ("order", "line", "from", "to"). */
export interface EventSubject {
  readonly type: string
  readonly id: string
  readonly role?: string
}

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined }

/** What a command records: a past-tense type, the objects it concerns, and plain data. */
export interface NewEvent {
  readonly type: `${string}.${string}`
  readonly objects: readonly EventSubject[]
  readonly data?: { readonly [key: string]: Plain | undefined }
  readonly changes?: readonly Change[]
  /** When it happened in the world; the command's `now` unless a fact from outside says otherwise. */
  readonly at?: Date
}

interface CommandMark {
  readonly id: string
  readonly name: string
}

const insertEvents = `
WITH incoming AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, type text, at timestamptz, data jsonb, objects jsonb)
), written AS (
  INSERT INTO "Event" ("tenantId", id, type, "schemaVersion", at, "recordedAt", "actorKind", "actorId", "actorName", source,
    "commandId", "commandName", "requestId", data)
  SELECT $2::uuid, id, type, 1, at, $3::timestamptz, $4, $5::uuid, $6, $7, $8::uuid, $9, $10, data FROM incoming
)
INSERT INTO "EventObject" ("tenantId", "eventId", "objectType", "objectId", role)
SELECT DISTINCT $2::uuid, i.id, o.type, o.id, coalesce(o.role, lower(o.type))
FROM incoming i, jsonb_to_recordset(i.objects) AS o(type text, id uuid, role text)`

/** Writes a command's events and their objects in one statement; called once, at the end of the command. */
export async function writeEvents(
  tx: Transaction,
  actor: Actor,
  mark: CommandMark,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event) => ({
    id: newId(),
    type: event.type,
    at: (event.at ?? actor.now).toISOString(),
    data: event.changes?.length ? { ...event.data, changes: event.changes } : (event.data ?? {}),
    objects: event.objects,
  }))
  await tx.$executeRawUnsafe(
    insertEvents,
    JSON.stringify(rows),
    actor.tenantId,
    actor.now,
    actor.kind,
    actor.id,
    actor.name,
    actor.source,
    mark.id,
    mark.name,
    actor.requestId,
  )
}
