import { batchAnswer } from '#lib/batch-rows'
import { command } from '#platform/command'
import { importBarcodeRows } from './import-barcodes.step.ts'
import { importRowsInput } from './import-rows.input.ts'

/** Takes rows of a barcode table in; see `importBarcodeRows`. Each row's outcome is in the answer (`readOutcomes`). */
export const importBarcodes = command({
  name: 'barcode.import',
  permission: 'import:run',
  input: importRowsInput,
  refusals: [],
  timeout: 60_000,
  run: async (cx, { rows }) => ({
    type: 'ImportBatch',
    id: cx.commandId,
    ...batchAnswer(await importBarcodeRows(cx, rows)),
  }),
})
