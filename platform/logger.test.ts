import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { makeLogger } from './logger.ts'

function logged(write: (log: ReturnType<typeof makeLogger>) => void): Record<string, unknown> {
  const stream = new PassThrough()
  write(makeLogger('info', stream))
  return JSON.parse(String(stream.read()))
}

test('a line is JSON with its level as a word, an ISO time and the request id', () => {
  const line = logged((log) => log.child({ requestId: 'r-1' }).info({ orders: 3 }, 'imported'))
  expect(line).toMatchObject({ level: 'info', requestId: 'r-1', orders: 3, msg: 'imported' })
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
})

test('personal data and secrets are removed down to three levels', () => {
  const line = logged((log) =>
    log.info({
      email: 'ada@example.com',
      customer: { phone: '1', order: { shipTo: { city: 'Leeds' } } },
      headers: { authorization: 'x' },
    }),
  )
  expect(JSON.stringify(line)).not.toMatch(/ada@|Leeds|"1"|"x"/)
})

test('headers with a hyphen that carry a session or a key are removed', () => {
  const line = logged((log) => log.info({ headers: { 'set-cookie': 'sid=42', 'x-api-key': 'plk_secret' } }))
  expect(JSON.stringify(line)).not.toMatch(/sid=42|plk_secret/)
})

test('a database error is logged without the values its message quotes', () => {
  const error = Object.assign(new Error('Key (email)=(ada@example.com) already exists.'), {
    severity: 'ERROR',
    routine: '_bt_check_unique',
    code: '23505',
    constraint: 'User_email_key',
  })
  const line = logged((log) => log.error({ error }))
  expect(line.error).toMatchObject({ code: '23505', constraint: 'User_email_key' })
  expect(JSON.stringify(line)).not.toContain('ada@example.com')
})
