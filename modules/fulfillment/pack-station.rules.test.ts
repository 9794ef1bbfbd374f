import { expect, test } from 'vitest'
import { emptyParcel, goodsWeight, onTable, packagesOf, putAllInto, putInto } from './pack-station.rules.ts'

const line = (lineId: string, picked: number, weightGrams: number | null = 300) => ({
  lineId,
  sku: lineId.toUpperCase(),
  title: lineId,
  weightGrams,
  barcodes: [],
  quantity: picked,
  picked,
  packed: 0,
  shipped: 0,
  short: 0,
  cancelled: 0,
})
const lines = [line('mug', 3), line('tray', 1, null)]
const two = [emptyParcel('a'), emptyParcel('b')]

test('what lies on the table is what was picked less what is in any parcel', () => {
  const parcels = putInto(putInto(two, 'a', 'mug', 1), 'b', 'mug', 1)
  expect(lines.map((one) => onTable(one, parcels))).toEqual([1, 1])
})

test('all into one parcel takes the rest and leaves the others as they are', () => {
  const parcels = putAllInto(lines, putInto(two, 'a', 'mug', 1), 'b')
  expect(parcels.map(({ units }) => units)).toEqual([{ mug: 1 }, { mug: 2, tray: 1 }])
})

test('a parcel weighs what is in it, unless one weight is unknown', () => {
  expect(goodsWeight(lines, putInto(two, 'a', 'mug', 2)[0] ?? emptyParcel('a'))).toBe(600)
  expect(goodsWeight(lines, putAllInto(lines, two, 'a')[0] ?? emptyParcel('a'))).toBeNull()
  expect(goodsWeight(lines, emptyParcel('a'))).toBeNull()
})

test('measures typed in grams and centimeters arrive in grams and millimeters; empty parcels do not', () => {
  const [first = emptyParcel('a'), second = emptyParcel('b')] = putInto(two, 'a', 'mug', 3)
  const typed = { ...first, weight: '950', length: '30,5', width: '20', height: '' }
  expect(packagesOf([typed, second])).toEqual([
    {
      weightGrams: 950,
      lengthMillimeters: 305,
      widthMillimeters: 200,
      heightMillimeters: null,
      lines: [{ lineId: 'mug', quantity: 3 }],
    },
  ])
})
