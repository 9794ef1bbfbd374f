import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { createBinsInput } from './create-bins.input.ts'
import { lockLocation } from './internal/location.store.ts'
import { BinCodesTaken } from './location.errors.ts'

/** Adds bins to a location, all or none: up to 500, as a rack is labelled. */
export const createBins = command({
  name: 'bin.create',
  permission: 'location:write',
  input: createBinsInput,
  refusals: ['BIN_CODES_TAKEN'],
  async run(cx, { locationId, bins }) {
    const location = await lockLocation(cx, locationId)
    const twice = bins.filter(({ code }, index) => bins.findIndex((bin) => bin.code === code) < index)
    const taken = await cx.tx.bin.findMany({
      where: { tenantId: cx.actor.tenantId, locationId: location.id, code: { in: bins.map(({ code }) => code) } },
      select: { code: true },
    })
    const refused = [...twice, ...taken].map(({ code }) => code)
    if (refused.length > 0) throw new BinCodesTaken(refused)
    const own = { tenantId: cx.actor.tenantId, locationId: location.id, createdAt: cx.now, updatedAt: cx.now }
    const rows = bins.map((bin) => ({ ...bin, ...own, id: newId() }))
    await cx.tx.bin.createMany({ data: rows })
    cx.record({
      type: 'bin.created',
      objects: [{ type: 'Location', id: location.id }, ...rows.map(({ id }) => ({ type: 'Bin', id }))],
      data: { bins: bins.map(({ code, purpose }) => ({ code, purpose })) },
    })
    return { type: 'Location', id: location.id, version: location.version, created: rows.length }
  },
})
