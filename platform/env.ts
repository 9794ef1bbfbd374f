import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const
// Next's bundle of this module has no place of its own; its process runs in the project's folder.
const root = import.meta.dirname ? join(import.meta.dirname, '..') : process.cwd()
const stateFolder = join(root, '.plumbline')
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ })
const folder = z.string().min(1)

/** Every variable Plumbline reads; the description says what is expected when a value is refused. */
const environmentSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('development, test or production'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000).describe('a port number from 1 to 65535'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info').describe(LOG_LEVELS.join(', ')),
  DATABASE_URL: postgresUrl.optional().describe("the owner's address, postgresql://user:password@host:port/database"),
  APP_DATABASE_URL: postgresUrl.describe('the address of role plumbline_app, or DATABASE_URL with a password'),
  CONTROL_DATABASE_URL: postgresUrl.describe('the address of role plumbline_control, or DATABASE_URL with a password'),
  SEQUENCER_DATABASE_URL: postgresUrl.describe(
    'the address of role plumbline_sequencer, or DATABASE_URL with a password',
  ),
  JOBS_DATABASE_URL: postgresUrl.describe('the address of role plumbline_jobs, or DATABASE_URL with a password'),
  POOL_SIZE: z.coerce.number().int().min(1).max(500).default(10).describe('connections per process, 1 to 500'),
  NEXTAUTH_SECRET: z.string().min(32).describe('at least 32 random characters, e.g. from `openssl rand -base64 32`'),
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('the address people open, e.g. https://plumbline.example.com'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('how many proxies in front add to X-Forwarded-For, 0 to 5'),
  OIDC_ISSUER: z.url().optional().describe("the identity provider's address, e.g. https://login.example.com"),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('the id that the identity provider gave this application'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('the secret that the identity provider gave'),
  OIDC_NAME: z.string().min(1).default('your company account').describe('what the sign-in button calls it'),
  FILES_DIR: folder.default(join(stateFolder, 'files')).describe('a folder for uploaded files'),
  SEAL_EXPORT_DIR: folder.default(join(stateFolder, 'seals')).describe('a folder for the heads of the audit chain'),
})

/** The settings of this process, complete and of the right types. */
export type Environment = z.infer<typeof environmentSchema> & { NEXTAUTH_URL: string }

const MAY_BE_SHOWN: ReadonlySet<string> = new Set<keyof Environment>([
  'NODE_ENV',
  'PORT',
  'LOG_LEVEL',
  'POOL_SIZE',
  'NEXTAUTH_URL',
])

/** The roles of the database that processes sign in as, with the variable that overrides each one's address. */
export const DATABASE_ROLES = {
  APP_DATABASE_URL: 'plumbline_app',
  CONTROL_DATABASE_URL: 'plumbline_control',
  SEQUENCER_DATABASE_URL: 'plumbline_sequencer',
  JOBS_DATABASE_URL: 'plumbline_jobs',
} as const

/** What is wrong with the environment, one line per variable: its name, its value's problem, what is expected. */
export class InvalidEnvironment extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`The environment is not valid:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'InvalidEnvironment'
    this.problems = problems
  }
}

/** Reads settings from variables; throws InvalidEnvironment naming every variable that is missing or wrong. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = environmentSchema.safeParse({ ...roleUrls(given), ...given })
  if (result.success)
    return { ...result.data, NEXTAUTH_URL: result.data.NEXTAUTH_URL ?? `http://localhost:${result.data.PORT}` }
  const names = new Set(result.error.issues.map((issue) => String(issue.path[0])))
  throw new InvalidEnvironment([...names].map((name) => describeProblem(name, given[name])))
}

/**
 * The address of each role, from the owner's: same host and database, a password derived from the owner's, so that one
 * variable is enough to run. Empty when the owner's address carries no password: then each must be given.
 */
export function roleUrls(
  source: Record<string, string | undefined>,
): Partial<Record<keyof typeof DATABASE_ROLES, string>> {
  const owner = source.DATABASE_URL && URL.canParse(source.DATABASE_URL) ? new URL(source.DATABASE_URL) : undefined
  const derived = Object.entries(DATABASE_ROLES).map(([variable, role]) => {
    if (source[variable]) return [variable, source[variable]]
    if (!owner?.password) return [variable, undefined]
    const url = new URL(owner)
    url.username = role
    url.password = createHmac('sha256', decodeURIComponent(owner.password))
      .update(`plumbline ${role}`)
      .digest('base64url')
    return [variable, url.href]
  })
  return Object.fromEntries(derived)
}

let settings: Environment | undefined

/** The settings of this process, read and checked at the first call. */
export function env(): Environment {
  settings ??= readEnvironment(process.env)
  return settings
}

function describeProblem(name: string, value: string | undefined): string {
  const expected = Object.entries(environmentSchema.shape).find(([variable]) => variable === name)?.[1].description
  if (value === undefined) return `${name} is not set; expected ${expected}`
  return MAY_BE_SHOWN.has(name)
    ? `${name} is "${value}"; expected ${expected}`
    : `${name} is not usable; expected ${expected}`
}
