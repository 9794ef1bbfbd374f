import { describe, expect, test } from 'vitest'
import { type Permission, permissions, permissionsOf } from '#platform/permissions'
import { type OrderAction, type OrderToActOn, orderActions, supportedActions } from './order-actions.rules.ts'

const all = new Set<Permission>(permissions)
const order = (facts: Partial<OrderToActOn> = {}): OrderToActOn => ({
  status: 'RECEIVED',
  origin: 'CHANNEL',
  openHolds: [],
  units: { live: 3, shipped: 0, withoutPlace: 1 },
  authority: {},
  ...facts,
})
const reasonsFor = (action: OrderAction, facts: Partial<OrderToActOn> = {}, rights = all) =>
  supportedActions(order(facts), rights).find((one) => one.action === action)?.reasons

describe('what may be done to an order', () => {
  test('every action is told, allowed or not', () => {
    expect(supportedActions(order(), new Set()).map(({ action }) => action)).toEqual([...orderActions])
  })

  test.each<[OrderAction, Partial<OrderToActOn>, readonly string[]]>([
    ['CONFIRM', {}, []],
    ['CONFIRM', { status: 'CONFIRMED' }, ['ALREADY_CONFIRMED']],
    ['CONFIRM', { openHolds: [{ blocks: 'CONFIRMATION', mayRelease: true }] }, ['CONFIRMATION_HELD']],
    ['CONFIRM', { openHolds: [{ blocks: 'RELEASE', mayRelease: true }] }, []],
    ['HOLD', { status: 'CANCELLED' }, ['ORDER_CLOSED']],
    ['HOLD', { units: { live: 3, shipped: 3, withoutPlace: 0 } }, ['EVERYTHING_SHIPPED']],
    ['RELEASE_HOLD', {}, ['NO_OPEN_HOLD']],
    ['RELEASE_HOLD', { openHolds: [{ blocks: 'RELEASE', mayRelease: false }] }, ['HOLD_OWNED_ELSEWHERE']],
    [
      'RELEASE_HOLD',
      {
        openHolds: [
          { blocks: 'RELEASE', mayRelease: false },
          { blocks: 'RELEASE', mayRelease: true },
        ],
      },
      [],
    ],
    ['CHANGE_ADDRESS', { authority: { ADDRESS: 'THEIRS' } }, ['CHANNEL_DECIDES']],
    ['CHANGE_ADDRESS', { authority: { ADDRESS: 'REQUEST' } }, []],
    ['CHANGE', { authority: { CONTENT: 'THEIRS' }, status: 'COMPLETED' }, ['ORDER_CLOSED', 'CHANNEL_DECIDES']],
    ['ROUTE', { units: { live: 3, shipped: 0, withoutPlace: 0 } }, ['NOTHING_TO_ROUTE']],
    ['CANCEL', { authority: { CANCELLATION: 'THEIRS' } }, ['CHANNEL_DECIDES']],
    ['CANCEL', { origin: 'HISTORY', status: 'COMPLETED' }, ['ORDER_CLOSED', 'HISTORY']],
    ['ANNOTATE', { status: 'CANCELLED' }, []],
  ])('%s with %o: %o', (action, facts, reasons) => {
    expect(reasonsFor(action, facts)).toEqual(reasons)
  })

  test('a support agent may change and hold, but neither confirm nor record money', () => {
    const allowed = supportedActions(order(), permissionsOf(['SUPPORT_AGENT'])).filter((one) => one.allowed)
    expect(allowed.map(({ action }) => action)).toEqual(['HOLD', 'CHANGE_ADDRESS', 'CHANGE', 'ANNOTATE', 'CANCEL'])
  })
})
