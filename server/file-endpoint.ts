import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { CsvFileError } from '#lib/csv-source'
import { storeImportFile } from '#modules/imports/store-import-file'
import { FileTooLarge } from '#platform/files'
import { answerJson, answerRest, parametersOf, permitted, RestRefusal } from './rest.ts'

/** Bytes of one uploaded file. */
export const largestUpload = 200 * 2 ** 20

const tooLarge = () => new RestRefusal(413, 'BAD_INPUT', `A file may have at most ${largestUpload / 2 ** 20} MiB.`)

const problems: Readonly<Record<CsvFileError['code'], string>> = {
  NOT_TEXT: 'it is no text',
  NO_HEADER: 'it has no first line with the names of its columns',
  DUPLICATE_COLUMN: 'two of its columns have one name',
  BROKEN_COMPRESSION: 'it is compressed, and the compression is broken',
}

/** Keeps the request's body, streamed; it is never in memory as a whole. What it is, is read from its content. */
async function keep(request: IncomingMessage, requestId: string) {
  const actor = await permitted(request, requestId, 'import:run')
  const parameters = parametersOf(request)
  const name = parameters.get('name')?.trim()
  if (!name || name.length > 255)
    throw new RestRefusal(400, 'BAD_INPUT', 'Name the file in the address: ?name=orders.csv, at most 255 characters.')
  if (Number(request.headers['content-length'] ?? 0) > largestUpload) throw tooLarge()
  const encoding = parameters.get('encoding') === 'latin1' ? 'latin1' : 'utf-8'
  // The connection must outlive a refusal, which is answered on it.
  const body = Readable.from(request.iterator({ destroyOnReturn: false }), { objectMode: false })
  try {
    return await storeImportFile(actor, name, body, encoding, largestUpload)
  } catch (error) {
    if (error instanceof FileTooLarge) throw tooLarge()
    if (!(error instanceof CsvFileError)) throw error
    throw new RestRefusal(422, 'BAD_INPUT', `${name} cannot be read as a table: ${problems[error.code]}.`)
  }
}

/**
 * POST /api/files?name=orders.csv, the content as the body: keeps the file and answers what `startImport` takes of it
 * (`name`, `sha256`, `bytes`, `header`). `encoding=latin1` for files that are no UTF-8. Needs import:run.
 */
export const answerFiles = (request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> =>
  answerRest(response, requestId, async () => {
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST')
      throw new RestRefusal(405, 'BAD_INPUT', 'Use POST, with the content of the file as the body.')
    }
    answerJson(response, 201, await keep(request, requestId))
  })
