import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { findImportRun } from '#modules/imports/find-import-run'
import { rejectFile } from '#modules/imports/reject-file'
import { may } from '#platform/actor'
import { fromGlobalId } from '#platform/ids'
import { findActor } from '../../../../../actor.ts'

type Context = { params: Promise<{ tenant: string; id: string }> }

/** The rejected rows of one file of an import as CSV with what is wrong, streamed; corrected, it can be imported as it is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tenant, id } = await params
  const actor = await findActor(tenant)
  if (!actor || !may(actor, 'import:read')) return new Response('Not found', { status: 404 })
  const runId = fromGlobalId(decodeURIComponent(id))
  const run = runId?.type === 'ImportRun' ? await findImportRun(actor, runId.id) : null
  const asked = new URL(request.url).searchParams.get('file')
  const file = run?.files.find(({ name }) => name === asked) ?? run?.files[0]
  if (!run || !file) return new Response('Not found', { status: 404 })
  const name = `${file.name.replace(/\.[a-z]+$/i, '')}-rejected.csv`
  const body = Readable.toWeb(Readable.from(bytesOf(rejectFile(actor, run, file.name))))
  return new Response(body as WebStream as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}

async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const line of lines) yield encoder.encode(line)
}
