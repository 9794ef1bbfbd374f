import { expect, test } from 'vitest'
import { attemptWindow, passwordProblem, retryAfter } from './sign-in.rules.ts'

const ada = { email: 'ada.lovelace@example.com', name: 'Ada Lovelace' }

test.each([
  ['correct horse battery', null],
  ['aaaaaaaaaaaaaaaa', 'must not repeat the same few characters'],
  ['Lovelace2026', 'must not be made of your own name or e-mail address'],
  ['ada.lovelace!', 'must not be made of your own name or e-mail address'],
  ['lovelace and eleven other words', null],
])('the password %s is judged: %s', (password, problem) => {
  expect(passwordProblem(password, ada)).toBe(problem)
})

test('the wait ends when the oldest counted failure leaves the window, and is never zero', () => {
  const now = new Date('2026-11-23T10:00:00Z')
  expect(retryAfter(new Date(now.getTime() - attemptWindow + 2_500), now)).toBe(3)
  expect(retryAfter(new Date(now.getTime() - attemptWindow), now)).toBe(1)
})
