import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from '../tests/support/chromium.ts'

const ADVICE =
  'The end-to-end tests need a Chromium: install it (Debian: apt-get install chromium; macOS: brew install chromium), ' +
  'or run `npx playwright install chromium`, or set CHROMIUM_PATH. Without it: npm test -- --only rules,architecture,integration,graphql'

/** Path of a Chromium, installing Debian's when this is root on Debian; refuses with what to do otherwise. */
export async function installChromium(): Promise<string> {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(ADVICE)
  await apt(['update', '--quiet'])
  await apt(['install', '--quiet', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  const installed = findChromium()
  if (installed) return installed
  throw new Error(ADVICE)
}

function apt(args: string[]): Promise<void> {
  const child = spawn('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`apt-get ${args[0]} failed:\n${errors}\n${ADVICE}`))
    })
  })
}
