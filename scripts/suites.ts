import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { STATE_FOLDER } from './development-database.ts'

const root = join(import.meta.dirname, '..')

/** The suites Vitest runs, as its projects are named. */
export const VITEST_SUITES = ['rules', 'architecture', 'integration', 'graphql'] as const

/** Outcome of a run, in tests. */
export type Counts = { passed: number; failed: number; skipped: number }
export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** Runs Vitest's suites; a file that cannot be loaded, and a run that ends badly without a failed test, count as failed. */
export async function runVitest(
  suites: readonly string[],
  paths: string[],
  environment: Record<string, string>,
): Promise<Counts> {
  if (suites.length === 0) return NOTHING
  const report = join(STATE_FOLDER, 'reports', 'vitest.json')
  const args = ['run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  for (const suite of suites) args.push('--project', suite)
  const code = await runTool(join('vitest', 'vitest.mjs'), [...args, ...paths], report, environment)
  const counts = readVitestReport(report)
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** Runs a tool of node_modules with this Node, its output shown; answers with its exit code. */
export function runTool(
  script: string,
  args: string[],
  report: string,
  environment: Record<string, string>,
): Promise<number> {
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'node_modules', script), ...args],
    {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

function readVitestReport(path: string): Counts {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 }
  const report: VitestReport = JSON.parse(readFileSync(path, 'utf8'))
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
