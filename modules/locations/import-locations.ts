import { batchAnswer } from '#lib/batch-rows'
import { command } from '#platform/command'
import { importLocationsInput } from './import-locations.input.ts'
import { importLocationRows } from './import-locations.step.ts'

/** Takes rows of a location table in; see `importLocationRows`. Each row's outcome is in the answer (`readOutcomes`). */
export const importLocations = command({
  name: 'location.import',
  permission: 'import:run',
  input: importLocationsInput,
  refusals: ['UNRESTRICTED_ONLY'],
  timeout: 60_000,
  run: async (cx, { rows }) => ({
    type: 'ImportBatch',
    id: cx.commandId,
    ...batchAnswer(await importLocationRows(cx, rows)),
  }),
})
