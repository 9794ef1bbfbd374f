import { createHash } from 'node:crypto'
import { startImport } from '#modules/imports/start-import'
import { commandMutation } from '../command-mutation.ts'
import { ImportRun } from '../refs.ts'

commandMutation({
  name: 'startImport',
  description: 'Takes in stored files by a profile. After a failure the same call goes on where it stopped.',
  command: startImport,
  payload: ImportRun,
  example: ({ unique }) => ({
    profile: 'products',
    inBackground: false,
    files: [
      {
        name: 'products.csv',
        sha256: createHash('sha256').update(unique('file')).digest('hex'),
        bytes: 20,
        header: ['sku', 'title'],
      },
    ],
  }),
})
