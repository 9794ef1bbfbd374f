import { expect, test } from 'vitest'
import { afterPickAct, lastPick, nextStop, type PickState, readStationScan } from './pick-station.rules.ts'

const bin = (code: string, walkSequence: number, quantity: number, purpose = 'PICK') => ({
  code,
  walkSequence,
  quantity,
  purpose,
})
const progress = { picked: 0, packed: 0, shipped: 0, short: 0, cancelled: 0 }
const mug = {
  ...progress,
  lineId: 'mug',
  sku: 'MUG',
  title: 'Mug',
  quantity: 3,
  barcodes: [
    { value: '4006381333931', factor: 1 },
    { value: 'CASE-12', factor: 12 },
  ],
  bins: [bin('B-02', 200, 9), bin('A-05', 105, 2), bin('Z-01', 1, 40, 'BULK')],
}
const tray = {
  ...progress,
  lineId: 'tray',
  sku: 'TRAY',
  title: 'Tray',
  quantity: 1,
  barcodes: [],
  bins: [bin('A-01', 101, 5)],
}
const state: PickState = { lines: [mug, tray], picks: [] }
const pick = (lineId: string, from: string, units = 1) =>
  ({ key: 'k', kind: 'PICK', lineId, code: 'x', times: 1, units, bin: from }) as const
const read = (code: string, mayCount = false) => readStationScan(state, code, 2026, mayCount)

test('the walk begins at the nearest pick bin; bulk comes last', () => {
  expect(nextStop(state, null)).toMatchObject({ line: { lineId: 'tray' }, bin: { code: 'A-01' } })
  const trayPicked = afterPickAct(state, pick('tray', 'A-01'))
  expect(nextStop(trayPicked, null)).toMatchObject({ line: { lineId: 'mug' }, bin: { code: 'A-05' } })
  expect(nextStop(trayPicked, null, ['A-05'])).toMatchObject({ bin: { code: 'B-02' } })
  expect(nextStop(trayPicked, 'Z-01')).toMatchObject({ bin: { code: 'Z-01' } })
})

test('a bin that was emptied leaves the walk', () => {
  expect(
    nextStop({ ...state, lines: [afterPickAct(state, pick('mug', 'A-05', 2)).lines[0] ?? mug] }, null),
  ).toMatchObject({
    bin: { code: 'B-02' },
  })
})

test.each([
  ['an EAN', '4006381333931', { kind: 'ITEM', line: { lineId: 'mug' }, units: 1 }],
  ['the same as a GTIN of 14 digits', '04006381333931', { kind: 'ITEM', units: 1 }],
  ['a GS1 string', '(01)04006381333931(10)LOT7', { kind: 'ITEM', units: 1 }],
  ['a SKU in small letters', 'tray', { kind: 'ITEM', line: { lineId: 'tray' } }],
  ['a case of more than is left', 'CASE-12', { kind: 'TOO_MANY', line: { lineId: 'mug' }, units: 12 }],
  ['a bin', 'b-02', { kind: 'BIN', bin: 'B-02' }],
  ['a number when nothing was scanned before', '2', { kind: 'UNKNOWN' }],
  ['anything else', 'LAMP', { kind: 'UNKNOWN' }],
])('reads %s', (_, code, expected) => {
  expect(read(code)).toMatchObject(expected)
})

test('a short number after an item is a count of it', () => {
  expect(read('2', true)).toEqual({ kind: 'COUNT', times: 2 })
  expect(read('2000', true)).toEqual({ kind: 'UNKNOWN' })
})

test('undo takes back the newest pick that stands, and puts its units into their bin', () => {
  const twice = afterPickAct(afterPickAct(state, pick('mug', 'A-05')), pick('tray', 'A-01'))
  const once = afterPickAct(twice, { key: 'u', kind: 'UNDO' })
  expect(once.lines).toMatchObject([{ picked: 1 }, { picked: 0, bins: [{ quantity: 5 }] }])
  expect(lastPick(once)).toMatchObject({ lineId: 'mug' })
  const none = afterPickAct(afterPickAct(once, { key: 'u', kind: 'UNDO' }), { key: 'u', kind: 'UNDO' })
  expect(none.lines).toMatchObject([{ picked: 0 }, { picked: 0 }])
})

test('units that are short leave the walk; damaged ones leave their bin as well', () => {
  const short = { key: 's', kind: 'SHORT', lineId: 'tray', quantity: 1, reasonCode: 'R', bin: 'A-01' } as const
  expect(nextStop(afterPickAct(state, { ...short, outcome: 'SHORT' }), null)).toMatchObject({ line: { lineId: 'mug' } })
  expect(afterPickAct(state, { ...short, outcome: 'DAMAGED' }).lines[1]).toMatchObject({
    short: 1,
    bins: [{ quantity: 4 }],
  })
})
