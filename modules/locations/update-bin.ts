import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { NothingToChange } from '#platform/master-data'
import { updateBinInput } from './create-bins.input.ts'
import { assertBinMayRest, isCodeTaken, lockBin } from './internal/bin.store.ts'
import { BinCodesTaken } from './location.errors.ts'

/** Renames a bin, moves it on the picker's walk, or takes it out of use and back. */
export const updateBin = command({
  name: 'bin.update',
  permission: 'location:write',
  input: updateBinInput,
  refusals: ['NOTHING_TO_CHANGE', 'BIN_CODES_TAKEN', 'BIN_HOLDS_STOCK', 'LAST_BIN_OF_PURPOSE'],
  async run(cx, { binId, ...data }) {
    const bin = await lockBin(cx, binId)
    const changes = changesBetween(`Bin:${bin.id}`, { ...bin }, data)
    if (changes.length === 0) throw new NothingToChange('Bin', bin.id)
    if (data.code && data.code !== bin.code && (await isCodeTaken(cx, bin, data.code)))
      throw new BinCodesTaken([data.code])
    if (data.isActive === false && bin.isActive) await assertBinMayRest(cx, bin)
    const version = bin.version + 1
    await cx.tx.bin.updateMany({
      where: { tenantId: cx.actor.tenantId, id: bin.id },
      data: { ...data, version, updatedAt: cx.now },
    })
    const objects = [
      { type: 'Bin', id: bin.id },
      { type: 'Location', id: bin.locationId },
    ]
    cx.record({ type: 'bin.updated', objects, changes })
    return { type: 'Bin', id: bin.id, version }
  },
})
