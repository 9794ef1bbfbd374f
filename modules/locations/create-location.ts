import { changesOfNew } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { assertUnrestricted, CodeTaken } from '#platform/master-data'
import { createLocationInput } from './create-location.input.ts'
import { describedColumns, makeDefaultBins } from './internal/location.store.ts'
import { defaultBins } from './location.rules.ts'

/** Opens a location with its default bins (MAIN, RECV, PACK, RETN, QUAR, DMGD), so that goods can move there at once. */
export const createLocation = command({
  name: 'location.create',
  permission: 'location:write',
  input: createLocationInput,
  refusals: ['CODE_TAKEN', 'UNRESTRICTED_ONLY', 'AMOUNT_NOT_IN_CURRENCY'],
  async run(cx, { address, pickCost, workCalendarId, timeZone, ...input }) {
    assertUnrestricted(cx.actor)
    const row = {
      ...input,
      ...(await describedColumns(cx, { address, pickCost, workCalendarId })),
      timeZone: timeZone ?? cx.actor.timeZone,
    }
    const id = newId()
    const own = { tenantId: cx.actor.tenantId, id, createdAt: cx.now, updatedAt: cx.now }
    const data = { ...row, ...own, address, countryCode: address.country }
    const { count } = await cx.tx.location.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) throw new CodeTaken('Location', input.code)
    await makeDefaultBins(cx, [id])
    cx.record({
      type: 'location.created',
      objects: [{ type: 'Location', id }],
      data: { bins: defaultBins.map(({ code }) => code) },
      changes: changesOfNew(`Location:${id}`, row),
    })
    return { type: 'Location', id, version: 1 }
  },
})
