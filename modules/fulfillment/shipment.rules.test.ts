import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Scan, trackedState, trackingCodes } from './shipment.rules.ts'

const labelled = { status: 'LABELLED' as const, handedOverAt: null }
const scan = (code: Scan['code'], at: number): Scan => ({ code, at, sourceKey: `${code}@${at}` })

describe('the state of a shipment', () => {
  test.each([
    ['no scan leaves it labelled', [], 'LABELLED', null, null],
    ['a label scan is not a hand-over', [scan('LABEL_CREATED', 1)], 'LABELLED', null, null],
    ['the first transit scan proves the hand-over', [scan('IN_TRANSIT', 5)], 'IN_TRANSIT', 5, null],
    [
      'delivered at the carrier’s time',
      [scan('HANDED_OVER', 1), scan('OUT_FOR_DELIVERY', 8), scan('DELIVERED', 9)],
      'DELIVERED',
      1,
      9,
    ],
    [
      'a late transit scan of a later time does not undo delivery',
      [scan('DELIVERED', 9), scan('IN_TRANSIT', 10)],
      'DELIVERED',
      9,
      9,
    ],
    [
      'a failed delivery, then delivered',
      [scan('IN_TRANSIT', 1), scan('DELIVERY_FAILED', 4), scan('DELIVERED', 6)],
      'DELIVERED',
      1,
      6,
    ],
    [
      'delivered, then sent back',
      [scan('DELIVERED', 4), scan('RETURNING', 5), scan('RETURNED_TO_SENDER', 7)],
      'RETURNED_TO_SENDER',
      4,
      null,
    ],
    [
      'an unknown code moves nothing',
      [scan('IN_TRANSIT', 2), scan('UNKNOWN', 3), scan('EXCEPTION', 4)],
      'IN_TRANSIT',
      2,
      null,
    ],
  ] as const)('%s', (_, scans, status, handedOverAt, deliveredAt) => {
    expect(trackedState(labelled, scans)).toMatchObject({ status, handedOverAt, deliveredAt })
  })

  test('does not depend on the order of arrival, nor on duplicates', () => {
    const scans = fc.array(
      fc.record({ code: fc.constantFrom(...trackingCodes), at: fc.integer({ min: 1, max: 20 }) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(scans, fc.infiniteStream(fc.nat()), (raw, order) => {
        const all = raw.map(({ code, at }) => scan(code, at))
        const shuffled = [...all, ...all]
          .map((item) => ({ item, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item)
        expect(trackedState(labelled, shuffled)).toEqual(trackedState(labelled, all))
      }),
    )
  })
})
