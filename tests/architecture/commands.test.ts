import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { permissions } from '#platform/permissions'

const root = join(import.meta.dirname, '..', '..')
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => path.endsWith('.ts'))
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

interface Found {
  readonly path: string
  readonly name: string
  readonly permission: string
}

/** Every `command({ name, permission … })` of the modules. */
const commands: readonly Found[] = filesIn('modules')
  .filter((path) => !path.endsWith('.test.ts'))
  .flatMap((path) =>
    [...textOf(path).matchAll(/\bcommand(?:<[^(]*>)?\(\{\s*name: '([^']+)',\s*permission: '([^']+)'/g)].map(
      (match) => ({
        path,
        name: match[1] ?? '',
        permission: match[2] ?? '',
      }),
    ),
  )

test('the commands were found', () => {
  expect(commands.length).toBeGreaterThan(80)
})

test('each command has a name of its own, noun.verb', () => {
  const names = commands.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
})

test('each command asks for a permission that exists', () => {
  const known: readonly string[] = permissions
  expect(commands.filter(({ permission }) => !known.includes(permission))).toEqual([])
})

/** Commands in these files run the inner ones that a test reaches only through them. */
const through = [
  'modules/imports/run-import.ts',
  'modules/imports/internal/stage-file.ts',
  'worker/jobs/release-scheduled.ts',
]

test('each command is used by a test, or by an operation that the matrix of rights runs', () => {
  const used = ['tests/integration', 'tests/graphql', 'tests/support', 'graphql/operations']
    .flatMap(filesIn)
    .concat(through)
    .map(textOf)
    .join('\n')
  const unused = commands.filter(
    ({ path }) => !used.includes(`/${basename(path, '.ts')}'`) && !used.includes(`/${basename(path)}'`),
  )
  expect(unused.map(({ path }) => path)).toEqual([])
})

test('whoever reaches outside the tenants is listed here', () => {
  const callers = ['modules', 'platform', 'graphql', 'server', 'worker', 'integrations']
    .flatMap((folder) => {
      try {
        return filesIn(folder)
      } catch {
        return []
      }
    })
    .filter((path) => !path.endsWith('.test.ts') && /unsafeControl\(\)/.test(textOf(path)))
  expect(callers.sort()).toEqual([
    'modules/members/internal/key-locator.store.ts',
    'modules/members/internal/session.store.ts',
    'modules/members/internal/sign-in-attempt.store.ts',
    'modules/members/internal/user.store.ts',
    'modules/members/unsafe-set-password.ts',
    'modules/organization/unsafe-tenants.ts',
    'modules/organization/unsafe-users.ts',
    'platform/health.ts',
    'platform/system-actor.ts',
  ])
})
