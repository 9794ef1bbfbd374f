import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
const declared = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
const rows = read('docs/dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))

test('every dependency has one line that gives its reason, and no line speaks of a package that is gone', () => {
  const explained = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  expect(explained.sort()).toEqual(declared.sort())
  for (const row of rows) expect(row.split('|')[2]?.trim()).toMatch(/\w{3}/)
})

test('every version is exact', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+/.test(String(version)))).toEqual([])
})

test('the schema engine, the client and its adapters are of one version, without which they do not fit together', () => {
  const packages = ['prisma', '@prisma/client', '@prisma/adapter-pg', '@prisma/driver-adapter-utils']
  const versions = packages.map((name) => dependencies[name])
  expect(new Set(versions).size).toBe(1)
  expect(dependencies['@prisma/schema-engine-wasm']).toMatch(new RegExp(`^${versions[0]}-`))
})

test('the lock names the packages of every platform: `npm ci` refuses, on any machine, a lock that misses one', () => {
  type Entry = { version: string; optionalDependencies?: Record<string, string> }
  const packages: Record<string, Entry> = JSON.parse(read('package-lock.json')).packages
  const asked = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
  expect(asked.length).toBeGreaterThan(30)
  const locked = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)))
  expect(asked.filter((name) => !locked.has(name))).toEqual([])
})
