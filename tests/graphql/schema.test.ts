import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, printSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { mutations } from '#graphql/command-mutation'
import { nodeTypes } from '#graphql/nodes'
import { refusals } from '#graphql/refusals'
import { schema } from '#graphql/schema'
import { hasWords } from '#messages/en'

const folder = join(import.meta.dirname, '..', '..', 'graphql')
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
const builtIn = ['Boolean', 'Float', 'ID', 'Int', 'String']

/** Every named element of the schema with its description: types, fields, arguments, input fields and enum values. */
function elements(): { path: string; description: string | null | undefined }[] {
  return types.flatMap((type) => {
    const own = [{ path: type.name, description: type.description }]
    if (isEnumType(type)) return [...own, ...type.getValues().map((v) => ({ path: `${type.name}.${v.name}`, ...v }))]
    if (isInputObjectType(type)) {
      return [...own, ...Object.values(type.getFields()).map((f) => ({ path: `${type.name}.${f.name}`, ...f }))]
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return own
    const fields = Object.values(type.getFields()).flatMap((field) => [
      { path: `${type.name}.${field.name}`, description: field.description },
      ...field.args.map((arg) => ({ path: `${type.name}.${field.name}(${arg.name})`, description: arg.description })),
    ])
    return [...own, ...fields]
  })
}

describe('the schema', () => {
  test('schema.graphql is current (node scripts/print-schema.ts writes it)', () => {
    expect(readFileSync(join(folder, 'schema.graphql'), 'utf8')).toBe(`${printSchema(schema)}\n`)
  })

  test('every type, field, argument, input field and enum value is described', () => {
    const undescribed = elements().filter(({ path, description }) => !builtIn.includes(path) && !description?.trim())
    expect(undescribed.map(({ path }) => path)).toEqual([])
  })

  test('every file of types/ and operations/ is imported by schema.ts', () => {
    const source = readFileSync(join(folder, 'schema.ts'), 'utf8')
    const files = ['types', 'operations'].flatMap((part) =>
      readdirSync(join(folder, part)).map((file) => `./${part}/${file}`),
    )
    expect(files.filter((file) => file.endsWith('.ts') && !source.includes(`'${file}'`))).toEqual([])
  })

  test('every refusal that a mutation may answer with has a type with its figures and words in the catalog', () => {
    const codes = [...new Set([...mutations.values()].flatMap((mutation) => mutation.refusals))]
    expect(codes.filter((code) => !(code in refusals))).toEqual([])
    expect(codes.filter((code) => !hasWords(code))).toEqual([])
  })

  test('every list is a connection, but for those that are short by nature', () => {
    const query = schema.getQueryType()?.getFields() ?? {}
    const lists = Object.values(query).filter(({ type, name }) => String(type).startsWith('[') && name !== 'nodes')
    const short = ['carriers', 'devices', 'importProfiles', 'legalEntities', 'policies', 'reasonCodes', 'workCalendars']
    expect(lists.map(({ name }) => name).sort()).toEqual(short)
  })

  test('every object with a global id implements Node', () => {
    for (const name of nodeTypes.keys()) {
      const type = schema.getType(name)
      expect(isObjectType(type) && type.getInterfaces().map(String), name).toContain('Node')
    }
  })
})
