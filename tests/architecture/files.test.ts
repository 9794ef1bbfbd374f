import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && !path.endsWith('.d.ts'))
const files = tracked.map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
const sources = files.filter(({ path }) => !path.includes('.test.') && !path.startsWith('tests/'))

describe('files', () => {
  test('there are enough of them that the other tests read something', () => {
    expect(sources.length).toBeGreaterThan(150)
  })

  test('none has more than 300 lines', () => {
    expect(files.filter(({ lines }) => lines > 300)).toEqual([])
  })

  test('the median has at most 60 lines', () => {
    const sorted = sources.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60)
  })

  test('names are kebab-case and never those of a drawer for everything', () => {
    const odd = files.filter(({ path }) => !/^[a-z0-9.-]+$/.test(basename(path)) && !path.startsWith('app/'))
    const vague = files.filter(({ path }) =>
      /(^|[-.])(manager|helper|helpers|util|utils|handle|data|misc|common)([-.]|$)/.test(
        basename(path).replace(/\.(test\.)?tsx?$/, ''),
      ),
    )
    expect(odd.map(({ path }) => path)).toEqual([])
    expect(vague.map(({ path }) => path).filter((path) => !/data-table|master-data/.test(path))).toEqual([])
  })

  test('no barrel re-exports a folder', () => {
    const barrels = sources.filter(({ path }) => /(^|\/)index\.tsx?$/.test(path))
    expect(barrels).toEqual([])
  })

  test('modules take the time from the actor, never from the clock', () => {
    const guilty = sources
      .filter(({ path }) => path.startsWith('modules/'))
      .filter(({ path }) => /Date\.now\(\)|new Date\(\)/.test(readFileSync(join(root, path), 'utf8')))
    expect(guilty.map(({ path }) => path)).toEqual([])
  })
})
