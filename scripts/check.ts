// `npm run check`: the fast inner loop. Format, lint, types, rules and the laws of the architecture.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { endWith, step } from './progress.ts'

const root = join(import.meta.dirname, '..')

/** Runs a tool and keeps its output for the case that it fails. */
async function check(name: string, command: string, args: string[]): Promise<boolean> {
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk
  }
  const passes = step(name, async () => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
    if (code !== 0) throw new Error(output)
  })
  return await passes.then(
    () => true,
    (error: Error) => {
      console.log(error.message)
      return false
    },
  )
}

const tool = (...path: string[]) => join(root, 'node_modules', ...path)

try {
  const results = [
    await check('Format and lint', tool('.bin', 'biome'), ['check', '--error-on-warnings', '.']),
    await check('Types', process.execPath, [tool('typescript', 'bin', 'tsc'), '--noEmit']),
    await check('Rules and architecture', process.execPath, [
      tool('vitest', 'vitest.mjs'),
      ...['run', '--reporter=dot', '--project', 'rules', '--project', 'architecture'],
    ]),
  ]
  process.exit(results.every(Boolean) ? 0 : 1)
} catch (error) {
  endWith(error)
}
