import { batchAnswer } from '#lib/batch-rows'
import { command } from '#platform/command'
import { importKitRows } from './import-kits.step.ts'
import { importRowsInput } from './import-rows.input.ts'

/** Takes rows of a kit table in; see `importKitRows`. Each row's outcome is in the answer (`readOutcomes`). */
export const importKits = command({
  name: 'kit.import',
  permission: 'import:run',
  input: importRowsInput,
  refusals: [],
  timeout: 60_000,
  run: async (cx, { rows }) => ({
    type: 'ImportBatch',
    id: cx.commandId,
    ...batchAnswer(await importKitRows(cx, rows)),
  }),
})
