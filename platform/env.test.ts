import { expect, test } from 'vitest'
import { InvalidEnvironment, readEnvironment, roleUrls } from './env.ts'

const complete = {
  DATABASE_URL: 'postgresql://owner:owner-password@db.internal:5433/shop?sslmode=require',
  NEXTAUTH_SECRET: 'a secret of thirty-two characters',
}

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnvironment(source)
    return []
  } catch (error) {
    if (error instanceof InvalidEnvironment) return error.problems
    throw error
  }
}

test('the owner’s address alone gives each role an address on the same database with a password of its own', () => {
  const urls = Object.values(roleUrls(complete)).map((url) => new URL(url))
  expect(urls.map((url) => url.username)).toEqual([
    'plumbline_app',
    'plumbline_control',
    'plumbline_sequencer',
    'plumbline_jobs',
  ])
  expect(new Set(urls.map((url) => url.password)).size).toBe(4)
  for (const url of urls) {
    expect(url.host + url.pathname + url.search).toBe('db.internal:5433/shop?sslmode=require')
    expect(url.password).not.toContain('owner-password')
  }
})

test('an address given for a role is taken as it is', () => {
  const APP_DATABASE_URL = 'postgresql://plumbline_app:other@pooler:6432/shop'
  expect(readEnvironment({ ...complete, APP_DATABASE_URL }).APP_DATABASE_URL).toBe(APP_DATABASE_URL)
})

test('the public address follows the port unless it is given', () => {
  expect(readEnvironment({ ...complete, PORT: '4000' })).toMatchObject({
    PORT: 4000,
    NEXTAUTH_URL: 'http://localhost:4000',
  })
  expect(readEnvironment({ ...complete, NEXTAUTH_URL: 'https://x.example' }).NEXTAUTH_URL).toBe('https://x.example')
})

test.each([
  ['PORT', 'abc', 'PORT is "abc"; expected a port number from 1 to 65535'],
  ['PORT', '70000', 'PORT is "70000"; expected a port number from 1 to 65535'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; expected trace, debug, info, warn, error, silent'],
  ['POOL_SIZE', '0', 'POOL_SIZE is "0"; expected connections per process, 1 to 500'],
  [
    'NEXTAUTH_URL',
    'plumbline',
    'NEXTAUTH_URL is "plumbline"; expected the address people open, e.g. https://plumbline.example.com',
  ],
])('%s=%s is refused with its name, its value and what is expected', (name, value, problem) => {
  expect(problemsOf({ ...complete, [name]: value })).toEqual([problem])
})

test('a refused secret or address is not repeated in the message', () => {
  const problems = problemsOf({ ...complete, NEXTAUTH_SECRET: 'short', APP_DATABASE_URL: 'mysql://u:hidden@h/d' }).join(
    '\n',
  )
  expect(problems).toMatch(/NEXTAUTH_SECRET is not usable; expected at least 32/)
  expect(problems).toMatch(/APP_DATABASE_URL is not usable; expected/)
  expect(problems).not.toMatch(/short|hidden/)
})

test('every missing variable is named at once; an empty one counts as missing', () => {
  const names = problemsOf({ DATABASE_URL: '', NEXTAUTH_SECRET: '' }).map((problem) => problem.split(' ')[0])
  expect(names).toEqual([
    'APP_DATABASE_URL',
    'CONTROL_DATABASE_URL',
    'SEQUENCER_DATABASE_URL',
    'JOBS_DATABASE_URL',
    'NEXTAUTH_SECRET',
  ])
})
