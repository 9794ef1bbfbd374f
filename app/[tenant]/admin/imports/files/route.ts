import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { CsvFileError } from '#lib/csv-source'
import { storeImportFile } from '#modules/imports/store-import-file'
import { may } from '#platform/actor'
import { FileTooLarge } from '#platform/files'
import { findActor } from '../../../../actor.ts'

type Context = { params: Promise<{ tenant: string }> }

/**
 * Keeps one file for an import, streamed: it is never in memory as a whole. Answers what `startImport` takes of it.
 * Only from our own pages, by those who may import.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const actor = await findActor((await params).tenant)
  const site = request.headers.get('sec-fetch-site')
  if (!actor || !may(actor, 'import:run') || (site !== null && site !== 'same-origin'))
    return answer(403, 'You may not import files here.')
  const address = new URL(request.url)
  const name = address.searchParams.get('name')?.trim().slice(0, 255)
  const encoding = address.searchParams.get('encoding') === 'latin1' ? 'latin1' : 'utf-8'
  if (!name || !request.body) return answer(400, 'A file has a name and content.')
  try {
    const stored = await storeImportFile(actor, name, Readable.fromWeb(request.body as NodeStream), encoding)
    return Response.json(stored)
  } catch (error) {
    if (error instanceof CsvFileError) return answer(422, `${name} is no table: ${error.message}`)
    if (error instanceof FileTooLarge) return answer(413, `${name} is larger than 2 GiB.`)
    throw error
  }
}

const answer = (status: number, message: string): Response => Response.json({ message }, { status })
