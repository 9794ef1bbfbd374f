import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const schema = buildSchema(readFileSync(join(root, 'graphql', 'schema.graphql'), 'utf8'))

const files = ['app', 'components', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
)

/** Every `graphql<…>(`…`)` of a file. The type arguments may hold any brackets; the document is one plain template literal. */
function documentsIn(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [...source.matchAll(/\bgraphql\s*(?:<[^`]*?>)?\s*\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`/g)].map(
    (match) => match[1] ?? '',
  )
}

const documents = files.flatMap((file) => documentsIn(file).map((document) => ({ file, document })))

describe('the documents of pages and actions', () => {
  test('every call of graphql() is read by this test', () => {
    const calls = files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/\bgraphql\s*[<(]/g)])
    expect(documents.length).toBe(calls.length)
  })

  test.each(documents)('$file', ({ document }) => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([])
  })
})
