import { batchAnswer } from '#lib/batch-rows'
import { command } from '#platform/command'
import { importCustomersInput } from './import-customers.input.ts'
import { importCustomerRows } from './import-customers.step.ts'

/** Takes rows of a customer table in; see `importCustomerRows`. Each row's outcome is in the answer (`readOutcomes`). */
export const importCustomers = command({
  name: 'customer.import',
  permission: 'import:run',
  input: importCustomersInput,
  refusals: [],
  timeout: 60_000,
  run: async (cx, { rows }) => ({
    type: 'ImportBatch',
    id: cx.commandId,
    ...batchAnswer(await importCustomerRows(cx, rows)),
  }),
})
