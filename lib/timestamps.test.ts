import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTimestamp, TIMESTAMP_EXAMPLES, TIMESTAMP_FORMATS, type TimestampFormat } from './timestamps.ts'

const SAO_PAULO = 'America/Sao_Paulo'
const LONDON = 'Europe/London'

describe('instants as files write them', () => {
  test.each<[TimestampFormat, string, string, string]>([
    ['ISO_8601', '2018-01-02 10:00:00', SAO_PAULO, '2018-01-02T12:00:00.000Z'],
    ['ISO_8601', '2018-07-02 10:00:00', SAO_PAULO, '2018-07-02T13:00:00.000Z'],
    ['ISO_8601', '1996-07-04 00:00:00.000', LONDON, '1996-07-03T23:00:00.000Z'],
    ['ISO_8601', '2018-01-02T10:00:00.1239', LONDON, '2018-01-02T10:00:00.123Z'],
    ['ISO_8601', '2018-01-02', LONDON, '2018-01-02T00:00:00.000Z'],
    ['ISO_8601', '2021-12-31T19:00:00-05:00', LONDON, '2022-01-01T00:00:00.000Z'],
    ['ISO_8601', '2018-01-02T10:00Z', SAO_PAULO, '2018-01-02T10:00:00.000Z'],
    ['ISO_8601', '2018-01-02 10:00:00 +0530', LONDON, '2018-01-02T04:30:00.000Z'],
    ['ISO_8601', '2018-01-02 10:00:00+02', LONDON, '2018-01-02T08:00:00.000Z'],
    ['MONTH_DAY_YEAR', '12/1/10 8:26', LONDON, '2010-12-01T08:26:00.000Z'],
    ['MONTH_DAY_YEAR', '1/31/2018 22:56', SAO_PAULO, '2018-02-01T00:56:00.000Z'],
    ['MONTH_DAY_YEAR', ' 7/4/96 ', LONDON, '1996-07-03T23:00:00.000Z'],
    ['DAY_MONTH_YEAR', '31/1/2018 22:56:07', LONDON, '2018-01-31T22:56:07.000Z'],
    ['RFC_2822', 'Tue, 20 Nov 2012 00:00:00 +0000', SAO_PAULO, '2012-11-20T00:00:00.000Z'],
    ['RFC_2822', '2 Jan 2018 10:00 -0330', LONDON, '2018-01-02T13:30:00.000Z'],
    ['RFC_2822', 'Mon, 02 Jul 2018 10:00:00 PDT', LONDON, '2018-07-02T17:00:00.000Z'],
    ['RFC_2822', 'Mon, 02 Jul 2018 10:00:00 GMT', LONDON, '2018-07-02T10:00:00.000Z'],
    ['UNIX_SECONDS', '1514887200', SAO_PAULO, '2018-01-02T10:00:00.000Z'],
    ['UNIX_SECONDS', '1514887200.25', SAO_PAULO, '2018-01-02T10:00:00.250Z'],
  ])('%s %s in %s is %s', (format, text, zone, expected) => {
    expect(parseTimestamp(text, format, zone)).toEqual({ ok: true, value: new Date(expected) })
  })

  test.each([
    ['skipped at midnight, São Paulo', '2017-10-15 00:30:00', SAO_PAULO, '2017-10-15T03:30:00.000Z'],
    ['skipped, London', '2018-03-25 01:30:00', LONDON, '2018-03-25T01:30:00.000Z'],
    ['shown twice, London: the first', '2018-10-28 01:30:00', LONDON, '2018-10-28T00:30:00.000Z'],
    ['shown twice, São Paulo: the first', '2018-02-17 23:30:00', SAO_PAULO, '2018-02-18T01:30:00.000Z'],
  ])('%s', (_, text, zone, expected) => {
    expect(parseTimestamp(text, 'ISO_8601', zone)).toEqual({ ok: true, value: new Date(expected) })
  })

  test('what the runtime writes as ISO is read back, whatever the zone', () => {
    const instant = fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.constantFrom(SAO_PAULO, LONDON), (at, zone) => {
        expect(parseTimestamp(at.toISOString(), 'ISO_8601', zone)).toEqual({ ok: true, value: at })
        const seconds = new Date(Math.floor(at.getTime() / 1000) * 1000)
        expect(parseTimestamp(at.toUTCString(), 'RFC_2822', zone)).toEqual({ ok: true, value: seconds })
      }),
    )
  })
})

describe('what is no instant', () => {
  test.each<[TimestampFormat, string, string]>([
    ['ISO_8601', '2018-02-30 10:00:00', 'NO_SUCH_TIME'],
    ['ISO_8601', '2018-01-02 24:00:00', 'NO_SUCH_TIME'],
    ['ISO_8601', '2018-01-02 10:00:60', 'NO_SUCH_TIME'],
    ['ISO_8601', '2018-00-02', 'NO_SUCH_TIME'],
    ['ISO_8601', '2018-01-02T10:00+25:00', 'NO_SUCH_TIME'],
    ['ISO_8601', '1/2/2018', 'WRONG_FORMAT'],
    ['ISO_8601', '', 'WRONG_FORMAT'],
    ['MONTH_DAY_YEAR', '31/1/2018 9:05', 'NO_SUCH_TIME'],
    ['MONTH_DAY_YEAR', '1/31/018', 'WRONG_FORMAT'],
    ['DAY_MONTH_YEAR', '1/31/2018 9:05', 'NO_SUCH_TIME'],
    ['RFC_2822', '02 Foo 2018 10:00:00 +0000', 'NO_SUCH_TIME'],
    ['RFC_2822', 'Tue, 02 Jan 2018 10:00:00', 'WRONG_FORMAT'],
    ['UNIX_SECONDS', '1514887200000', 'WRONG_FORMAT'],
    ['UNIX_SECONDS', '-5', 'WRONG_FORMAT'],
  ])('%s %j: %s', (format, text, code) => {
    const error = { code, expected: TIMESTAMP_EXAMPLES[format] }
    expect(parseTimestamp(text, format, LONDON)).toEqual({ ok: false, error })
  })

  test('a zone that does not exist is a mistake of the caller', () => {
    expect(() => parseTimestamp('2018-01-02 10:00:00', 'ISO_8601', 'Mars/Base')).toThrow(RangeError)
  })

  test('every format reads its own examples', () => {
    for (const format of TIMESTAMP_FORMATS) {
      for (const text of TIMESTAMP_EXAMPLES[format].split(' or ')) {
        expect(parseTimestamp(text, format, LONDON)).toMatchObject({ ok: true })
      }
    }
  })
})
