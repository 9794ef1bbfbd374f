import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { ImportedLocation } from '../import-orders.input.ts'
import { insertRows } from './insert-rows.ts'

/** The bins that every location has from its first day. */
const defaultBins = {
  MAIN: 'PICK',
  RECV: 'RECEIVING',
  PACK: 'PACKING',
  RETN: 'RETURNS',
  QUAR: 'QUARANTINE',
  DMGD: 'DAMAGED',
}

export interface KeptLocations {
  /** Location of the source's key; undefined when there is none and none was to be made. */
  idOf(key: string): string | undefined
  readonly created: readonly { readonly id: string; readonly key: string; readonly name: string }[]
}

const findKeys = `
SELECT r.value AS key, r."objectId" AS id FROM "ExternalReference" r
WHERE r."tenantId" = $1::uuid AND r.connection = $2 AND r.type = 'LOCATION' AND r.value = ANY ($3::text[])
UNION ALL
SELECT l.code, l.id FROM "Location" l WHERE l."tenantId" = $1::uuid AND l.code = ANY ($3::text[])`

/** Finds the places that ship, by the channel's id or our code, and makes those that are missing with their bins. */
export async function keepLocations(
  cx: CommandContext,
  connection: string,
  keys: readonly string[],
  described: readonly ImportedLocation[],
  createMissing: boolean,
): Promise<KeptLocations> {
  const wanted = [...new Set(keys)]
  if (wanted.length === 0) return { idOf: () => undefined, created: [] }
  const found = await cx.tx.$queryRawUnsafe<{ key: string; id: string }[]>(
    findKeys,
    cx.actor.tenantId,
    connection,
    wanted,
  )
  // The channel's own id comes first and wins over an equal code of ours.
  const known = new Map([...found].reverse().map(({ key, id }) => [key, id]))
  const places = new Map(described.map((location) => [location.key, location]))
  const created = createMissing
    ? wanted.flatMap((key) => {
        const place = places.get(key)
        return place && !known.has(key) ? [{ ...place, id: newId() }] : []
      })
    : []
  await saveLocations(cx, connection, created)
  for (const { key, id } of created) known.set(key, id)
  return { idOf: (key) => known.get(key), created }
}

async function saveLocations(
  cx: CommandContext,
  connection: string,
  created: readonly (ImportedLocation & { id: string })[],
): Promise<void> {
  const stamps = { createdAt: cx.now, updatedAt: cx.now }
  const stampTypes = { createdAt: 'timestamptz', updatedAt: 'timestamptz' }
  await insertRows(
    cx,
    'Location',
    {
      id: 'uuid',
      code: 'text',
      name: 'text',
      type: 'text',
      address: 'jsonb',
      countryCode: 'text',
      timeZone: 'text',
      ...stampTypes,
    },
    created.map(({ key, address, ...rest }) => ({
      ...rest,
      code: key,
      address,
      countryCode: address.country,
      ...stamps,
    })),
  )
  const bins = created.flatMap(({ id }) =>
    Object.entries(defaultBins).map(([code, purpose], walkSequence) => ({
      id: newId(),
      locationId: id,
      code,
      purpose,
      walkSequence,
      ...stamps,
    })),
  )
  await insertRows(
    cx,
    'Bin',
    { id: 'uuid', locationId: 'uuid', code: 'text', purpose: 'text', walkSequence: 'int', ...stampTypes },
    bins,
  )
  const references = created.map(({ id, key }) => ({
    id: newId(),
    connection,
    type: 'LOCATION',
    value: key,
    objectType: 'Location',
    objectId: id,
    createdAt: cx.now,
  }))
  await insertRows(cx, 'ExternalReference', referenceColumns, references)
}

export const referenceColumns = {
  id: 'uuid',
  connection: 'text',
  type: 'text',
  value: 'text',
  objectType: 'text',
  objectId: 'uuid',
  createdAt: 'timestamptz',
}
