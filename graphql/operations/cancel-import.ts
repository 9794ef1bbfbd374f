import { createHash } from 'node:crypto'
import { cancelImport } from '#modules/imports/cancel-import'
import { commandMutation } from '../command-mutation.ts'
import { ImportRun } from '../refs.ts'

commandMutation({
  name: 'cancelImport',
  description: 'Stops an import before its next batch; what it has taken in stays.',
  command: cancelImport,
  payload: ImportRun,
  example: async ({ unique, do: run }) => {
    const sha256 = createHash('sha256').update(unique('file')).digest('hex')
    const file = { name: 'products.csv', sha256, bytes: 20, header: ['sku', 'title'] }
    return { runId: await run('startImport', { profile: 'products', inBackground: false, files: [file] }) }
  },
})
