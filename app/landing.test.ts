import { describe, expect, test } from 'vitest'
import { safePath } from './landing.ts'

describe('where a sign-in leads back to', () => {
  test.each(['/', '/acme/orders?after=x', '/acme/orders/1042#lines'])('%s is followed', (path) => {
    expect(safePath(path)).toBe(path)
  })
  test.each([
    '',
    null,
    undefined,
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
  ])('%s is not followed', (path) => expect(safePath(path)).toBeNull())
})
