import type { IForbiddenRuleType } from 'dependency-cruiser'
import { moduleGraph } from '../../modules/module-graph.mjs'

/** The layers, each with what it may import besides itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  messages: ['lib'],
  platform: ['lib', 'prisma/generated'],
  modules: ['lib', 'platform', 'prisma/generated', 'messages'],
  integrations: ['lib', 'platform', 'modules', 'messages'],
  graphql: ['lib', 'platform', 'modules', 'messages', 'integrations'],
  trpc: ['lib', 'platform', 'modules', 'messages'],
  worker: ['lib', 'platform', 'modules', 'messages', 'integrations'],
  server: ['lib', 'platform', 'modules', 'messages', 'graphql', 'trpc', 'integrations'],
}

const own = [
  'lib',
  'messages',
  'platform',
  'modules',
  'integrations',
  'graphql',
  'trpc',
  'worker',
  'server',
  'app',
  'components',
  'prisma',
  'scripts',
  'tests',
]
const at = (folders: readonly string[]): string => `^(${folders.join('|')})/`
const tests = '\\.test\\.ts$'

const layerRules: IForbiddenRuleType[] = Object.entries(layers).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  severity: 'error',
  from: { path: `^${layer}/`, pathNot: tests },
  to: {
    path: at(own.filter((folder) => folder !== layer && !allowed.includes(folder))),
    pathNot: allowed.length ? at(allowed) : undefined,
  },
}))

const moduleRules: IForbiddenRuleType[] = Object.entries(moduleGraph).map(([name, allowed]) => ({
  name: `module-${name}`,
  severity: 'error',
  from: { path: `^modules/${name}/`, pathNot: tests },
  to: { path: '^modules/', pathNot: [`^modules/(${[name, ...allowed].join('|')})/`, '^modules/module-graph\\.mjs$'] },
}))

/** The import law as dependency-cruiser rules: layers one way, modules along their graph, internals private, no cycles. */
export const rules: IForbiddenRuleType[] = [
  ...layerRules,
  ...moduleRules,
  {
    name: 'module-without-place-in-the-graph',
    severity: 'error',
    from: { path: `^modules/(?!(${Object.keys(moduleGraph).join('|')})/)[^/]+/` },
    to: { path: '.' },
  },
  {
    name: 'internal-is-private',
    severity: 'error',
    from: { path: '^modules/([^/]+)/', pathNot: tests },
    to: { path: '^modules/[^/]+/internal/', pathNot: '^modules/$1/internal/' },
  },
  {
    name: 'internal-from-outside',
    severity: 'error',
    from: { path: '^(?!modules/|tests/)' },
    to: { path: '^modules/[^/]+/internal/' },
  },
  {
    name: 'components-know-no-server',
    severity: 'error',
    from: { path: '^components/' },
    to: {
      path: '^(platform|modules|graphql|server|worker|prisma|integrations)/',
      pathNot: '\\.(rules|input)\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'rules-are-pure',
    severity: 'error',
    from: { path: '\\.rules\\.ts$' },
    to: {
      path: '(^platform/(database|tenancy|command|jobs|control|clock)\\.ts|^prisma/|^node_modules/(pg|@prisma))',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    from: { pathNot: '^(tests|prisma/generated)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
]
