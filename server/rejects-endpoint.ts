import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { findImportRun } from '#modules/imports/find-import-run'
import { rejectFile } from '#modules/imports/reject-file'
import { fromGlobalId } from '#platform/ids'
import { answerRest, parametersOf, permitted, RestRefusal } from './rest.ts'

const address = /^\/api\/imports\/([\w-]{1,200})\/rejects\.csv$/

/** Whether the path is that of a file of rejected rows. */
export const isRejectsPath = (path: string): boolean => address.test(path)

const notFound = () => new RestRefusal(404, 'NOT_FOUND', 'There is no such import, or none that you may see.')

async function answer(request: IncomingMessage, response: ServerResponse, path: string, requestId: string) {
  const actor = await permitted(request, requestId, 'import:read')
  const id = fromGlobalId(address.exec(path)?.[1] ?? '')
  const run = id?.type === 'ImportRun' ? await findImportRun(actor, id.id) : null
  const asked = parametersOf(request).get('file')
  const file = run?.files.find(({ name, role }) => (asked === null ? role !== null : name === asked))
  if (!run || !file) throw notFound()
  const name = encodeURIComponent(`${file.name.replace(/\.[a-z]+$/i, '')}-rejected.csv`)
  response.setHeader('content-type', 'text/csv; charset=utf-8')
  response.setHeader('content-disposition', `attachment; filename*=UTF-8''${name}`)
  response.setHeader('cache-control', 'no-store')
  await pipeline(Readable.from(rejectFile(actor, run, file.name)), response)
}

/**
 * GET /api/imports/<id>/rejects.csv?file=<name>: the rows of one of the import's files (the first that is read, unless
 * named) that were not taken, with what is wrong, streamed. Corrected, the file can be imported as it is. Needs import:read.
 */
export const answerRejects = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  requestId: string,
): Promise<void> =>
  answerRest(response, requestId, () => {
    if (request.method !== 'GET') throw new RestRefusal(405, 'BAD_INPUT', 'Use GET.')
    return answer(request, response, path, requestId)
  })
