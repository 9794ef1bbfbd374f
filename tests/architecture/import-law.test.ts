import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, expect, test } from 'vitest'
import { rules } from './import-law.ts'

const root = join(import.meta.dirname, '..', '..')
const canaryFolder = join(root, 'lib', 'canary')
afterAll(() => rmSync(canaryFolder, { recursive: true, force: true }))

const folders = [
  'lib',
  'messages',
  'platform',
  'modules',
  'integrations',
  'graphql',
  'trpc',
  'worker',
  'server',
  'components',
  'app',
]

async function violations(paths: string[]): Promise<{ total: number; broken: string[] }> {
  const { existsSync } = await import('node:fs')
  const { output } = await cruise(
    paths.filter((path) => existsSync(join(root, path))),
    {
      baseDir: root,
      ruleSet: { forbidden: rules },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^(node_modules|\\.next|prisma/generated)/' },
      tsPreCompilationDeps: true,
      enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default'], exportsFields: ['exports'] },
    },
    undefined,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  )
  const { summary, modules } = output as ICruiseResult
  return {
    total: modules.length,
    broken: summary.violations.map((found) => `${found.rule.name}: ${found.from} → ${found.to}`),
  }
}

test('imports flow one way and along the module graph', { timeout: 120_000 }, async () => {
  const { total, broken } = await violations(folders)
  expect(total).toBeGreaterThan(200)
  expect(broken).toEqual([])
})

test('a planted violation is caught, through an alias as well', { timeout: 60_000 }, async () => {
  mkdirSync(canaryFolder, { recursive: true })
  writeFileSync(join(canaryFolder, 'canary.ts'), `import { newId } from '#platform/ids'\nexport const canary = newId\n`)
  const { broken } = await violations(['lib/canary'])
  expect(broken).toEqual(['layer-lib: lib/canary/canary.ts → platform/ids.ts'])
})
