import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { STATE_FOLDER } from './development-database.ts'

const root = join(import.meta.dirname, '..')
export const DEMO_FILE = join(STATE_FOLDER, 'demo.json')

/** How to look at the demo tenant: one sign-in per role and a key for the API. */
export type Demo = {
  tenant: string
  signIns: { role: string; email: string; password: string }[]
  apiKey: string
}

/**
 * Fills an empty database with the demo tenant, in a process of its own so that none of its connections stay.
 * A database that has a tenant is left alone.
 * @param environment the services' variables, with the owner's address added as DATABASE_URL
 * @param progress told each line the seed says
 */
export async function seedDemo(
  environment: NodeJS.ProcessEnv,
  progress: (text: string) => void,
  file = DEMO_FILE,
): Promise<Demo | undefined> {
  if (!existsSync(join(root, 'prisma', 'seed', 'main.ts'))) return undefined
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'seed.ts'), file],
    {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  createInterface(child.stdout).on('line', progress)
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new Error(`The demo data could not be made:\n${errors}`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** The demo's sign-ins as lines of a table. */
export function describeDemo(demo: Demo, url: string): string {
  const width = Math.max(...demo.signIns.map(({ role }) => role.length))
  const emailWidth = Math.max(...demo.signIns.map(({ email }) => email.length))
  const rows = demo.signIns.map(
    ({ role, email, password }) => `    ${role.padEnd(width)}  ${email.padEnd(emailWidth)}  ${password}`,
  )
  return [
    `  Demo tenant ${url}/${demo.tenant}; sign in as:`,
    ...rows,
    `  API key ${demo.apiKey} for ${url}/api/graphql`,
  ].join('\n')
}
