import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { insertCount } from './internal/count.store.ts'
import { documentNumber } from './internal/document-number.ts'
import { resolveBins } from './internal/lookup.store.ts'
import { startCountInput } from './start-count.input.ts'

/** Opens a count of a location, to which counters add what they find, bin by bin. Work goes on meanwhile. */
export const startCount = command({
  name: 'stock-count.start',
  permission: 'stock:count',
  input: startCountInput,
  refusals: [],
  async run(cx, { locationId, note }) {
    await resolveBins(cx, [{ locationId }])
    const id = newId()
    const number = await documentNumber(cx, 'CT')
    await insertCount(cx, { id, number, locationId, note: note ?? null })
    cx.record({
      type: 'stock-count.started',
      objects: [
        { type: 'StockCount', id },
        { type: 'Location', id: locationId },
      ],
      data: { number, note: note ?? null },
      changes: [{ object: number, field: 'status', before: null, after: 'OPEN' }],
    })
    return { type: 'StockCount', id, number, version: 1 }
  },
})
