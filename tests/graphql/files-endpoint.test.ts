import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runImport } from '#modules/imports/run-import'
import { startImport } from '#modules/imports/start-import'
import { createApiKey, keyShownOnce } from '#modules/members/create-api-key'
import { toGlobalId } from '#platform/ids'
import type { Permission } from '#platform/permissions'
import { makeApplication } from '#server/application'
import { largestUpload } from '#server/file-endpoint'
import { stopGracefully } from '#server/stop'
import { makeWorld, type World } from '#tests/support/world'

const unused = async () => undefined
const server = makeApplication({ graphql: unused, pages: unused, isStopping: () => false, formTargets: [] })
let base: string
let [world, stranger] = [] as unknown as [World, World]
beforeAll(async () => {
  ;[world, stranger] = await Promise.all([makeWorld('ours'), makeWorld('theirs')])
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => stopGracefully(server, []))

async function key(of: World, ...scopes: Permission[]): Promise<Record<string, string>> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const made = await createApiKey(of.as('ADMINISTRATOR'), { name: 'Partner', scopes, expiresAt })
  return { authorization: `Bearer ${keyShownOnce(made)}` }
}

interface Stored {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly header: string[]
}

async function upload(headers: Record<string, string>, body: string | Uint8Array, address = '?name=products.csv') {
  const answer = await fetch(`${base}/api/files${address}`, { method: 'POST', headers, body: body as BodyInit })
  const told = (await answer.json()) as Stored & { errors?: { message: string; extensions: { code: string } }[] }
  return { status: answer.status, code: told.errors?.[0]?.extensions.code, message: told.errors?.[0]?.message, told }
}

const table = 'sku,title\r\nMUG-1,Mug\r\n,No number\r\n"","=cmd"\r\n'

test('a file is kept and answered as an import takes it; its rejected rows come back as a table without formulas', async () => {
  const { status, told } = await upload(await key(world, 'import:run'), table)
  expect(status).toBe(201)
  expect(told).toMatchObject({ name: 'products.csv', bytes: table.length, header: ['sku', 'title'] })
  const manager = world.as('MANAGER')
  const { id } = await startImport(manager, { profile: 'products', files: [told], inBackground: false })
  await runImport(manager, id)
  const path = `${base}/api/imports/${toGlobalId('ImportRun', id)}/rejects.csv`
  const answer = await fetch(path, { headers: await key(world, 'import:read') })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(answer.headers.get('content-disposition')).toContain('products-rejected.csv')
  const lines = (await answer.text()).trimEnd().split('\r\n')
  expect(lines[0]).toBe('sku,title,import_line,import_column,import_value,import_problem,import_expected')
  expect(lines).toHaveLength(3)
  expect(lines[2]).toContain(`,'=cmd,`)
  const refused = [
    await fetch(path),
    await fetch(path, { headers: await key(world, 'order:read') }),
    await fetch(path, { headers: await key(stranger, 'import:read') }),
    await fetch(`${path}?file=other.csv`, { headers: await key(world, 'import:read') }),
  ]
  expect(refused.map((each) => each.status)).toEqual([401, 403, 404, 404])
})

test('nobody, a key without the scope and a session without the header that forms cannot send keep nothing', async () => {
  expect(await upload({ authorization: 'Bearer plk_x_y' }, table)).toMatchObject({
    status: 401,
    code: 'UNAUTHENTICATED',
  })
  expect(await upload({ 'x-plumbline-tenant': world.slug }, table)).toMatchObject({ status: 401 })
  expect(await upload({ cookie: 'next-auth.session-token=x' }, table)).toMatchObject({ status: 400, code: 'BAD_INPUT' })
  expect(await upload(await key(world, 'import:read'), table)).toMatchObject({ status: 403, code: 'FORBIDDEN' })
})

test('what is no table, has no name or is too large is refused in words', async () => {
  const headers = await key(world, 'import:run')
  expect(await upload(headers, new Uint8Array([0x89, 0x50, 0, 1]))).toMatchObject({
    status: 422,
    message: 'products.csv cannot be read as a table: it is no text.',
  })
  expect(await upload(headers, '')).toMatchObject({ status: 422 })
  expect(await upload(headers, table, '')).toMatchObject({ status: 400 })
  const answer = await fetch(`${base}/api/files`, { headers })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
})

test('a body beyond the limit is refused, also when its size was not told', async () => {
  const headers = await key(world, 'import:run')
  const piece = new Uint8Array(2 ** 20).fill(97)
  let pieces = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pieces += 1
      if (pieces > largestUpload / piece.length + 1) controller.close()
      else controller.enqueue(piece)
    },
  })
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  const answer = await fetch(`${base}/api/files?name=large.csv`, init)
  expect(answer.status).toBe(413)
})
