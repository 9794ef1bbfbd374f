import { batchAnswer } from '#lib/batch-rows'
import { command } from '#platform/command'
import { importProductRows } from './import-products.step.ts'
import { importRowsInput } from './import-rows.input.ts'

/** Takes rows of a product table in; see `importProductRows`. Each row's outcome is in the answer (`readOutcomes`). */
export const importProducts = command({
  name: 'product.import',
  permission: 'import:run',
  input: importRowsInput,
  refusals: [],
  timeout: 60_000,
  run: async (cx, { rows }) => ({
    type: 'ImportBatch',
    id: cx.commandId,
    ...batchAnswer(await importProductRows(cx, rows)),
  }),
})
