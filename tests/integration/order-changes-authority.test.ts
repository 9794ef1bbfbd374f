import { beforeEach, describe, expect, test } from 'vitest'
import { placeOrder } from '#modules/capture/place-order'
import { answerOrderChange } from '#modules/order-changes/answer-order-change'
import { applyOrderChange } from '#modules/order-changes/apply-order-change'
import { cancelOrder } from '#modules/order-changes/cancel-order'
import { findOrderChanges } from '#modules/order-changes/find-order-changes'
import { proposeOrderChange } from '#modules/order-changes/propose-order-change'
import { withdrawOrderChange } from '#modules/order-changes/withdraw-order-change'
import { transaction } from '#platform/tenancy'
import { type OrderRequest, orderInput } from '../support/order-input.ts'
import { brokenInvariants, orderRows } from '../support/order-stages.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
  for (const sku of ['MUG-BLUE', 'TEAPOT']) await world.stock(sku, 'leeds', 20)
})

const agent = () => world.as('SUPPORT_AGENT')
const reason = 'The customer called.'

const mugs = (quantity: number): OrderRequest['lines'] => [
  {
    sku: 'MUG-BLUE',
    quantity,
    unitPrice: '10',
    taxLines: [{ title: 'VAT', amount: String(quantity * 2), isIncluded: false, collectedBy: 'MERCHANT' }],
  },
]

const placed = async (more: Partial<OrderRequest> = {}) => {
  const { id } = await placeOrder(world.as('MANAGER'), orderInput(world, more))
  return { id, lineIds: (await orderRows(world, id)).lines.map((line) => line.id) }
}

const quantities = (orderId: string, lineId: string | undefined, quantity: number) =>
  proposeOrderChange(agent(), {
    orderId,
    kind: 'QUANTITIES',
    reason,
    lines: [{ orderLineId: lineId ?? '', quantity }],
    putBack: 'DONE',
  })

const changeOf = async (id: string) => (await findOrderChanges(agent(), { ids: [id] }, { first: 1 })).rows[0]

describe('who decides', () => {
  const authority = (map: Record<string, string>) =>
    transaction(world.as('ADMINISTRATOR'), (tx) =>
      tx.channel.updateMany({ where: { id: world.channels.web }, data: { authority: map } }),
    )

  test('a channel that decides alone is named, and nothing changes', async () => {
    const { id } = await placed()
    await authority({ CANCELLATION: 'THEIRS' })
    const before = await orderRows(world, id)
    await expect(cancelOrder(agent(), { orderId: id, reasonCode: 'CUSTOMER_REQUEST' })).rejects.toMatchObject({
      code: 'AUTHORITY_ELSEWHERE',
      facts: { channel: 'web', channelName: 'Web shop', group: 'CANCELLATION' },
    })
    expect(await orderRows(world, id)).toEqual(before)
  })

  test('what the channel itself reports is a fact', async () => {
    const { id } = await placed()
    await authority({ CANCELLATION: 'THEIRS' })
    await cancelOrder({ ...agent(), source: 'CHANNEL' }, { orderId: id, reasonCode: 'CUSTOMER_REQUEST' })
    expect((await orderRows(world, id)).order).toMatchObject({ status: 'CANCELLED' })
  })

  test('a channel that must be asked is waited for: its yes applies, its no refuses, and only it does', async () => {
    await authority({ CANCELLATION: 'REQUEST' })
    const cancel = async () => {
      const { id } = await placed()
      const result = await cancelOrder(agent(), { orderId: id, reasonCode: 'CUSTOMER_REQUEST' })
      expect(result).toMatchObject({ changeStatus: 'PROPOSED' })
      expect((await orderRows(world, id)).order).toMatchObject({ status: 'CONFIRMED' })
      return { orderId: id, orderChangeId: result.orderChangeId }
    }
    const first = await cancel()
    await expect(applyOrderChange(agent(), first)).rejects.toMatchObject({
      code: 'CHANGE_AWAITS_ANSWER',
      facts: { group: 'CANCELLATION' },
    })
    await answerOrderChange(agent(), { orderChangeId: first.orderChangeId, answer: 'ACCEPTED' })
    expect((await orderRows(world, first.orderId)).order).toMatchObject({ status: 'CANCELLED' })
    const second = await cancel()
    await answerOrderChange(agent(), { orderChangeId: second.orderChangeId, answer: 'REJECTED' })
    expect((await orderRows(world, second.orderId)).order).toMatchObject({ status: 'CONFIRMED' })
    expect(await changeOf(second.orderChangeId)).toMatchObject({ status: 'REFUSED' })
  })

  test('a third party that was told is asked, and its answer decides', async () => {
    const cancel = async () => {
      const { id } = await placed()
      await transaction(world.as('ADMINISTRATOR'), (tx) =>
        tx.fulfillmentOrder.updateMany({ where: { orderId: id }, data: { requestStatus: 'ACCEPTED' } }),
      )
      const { orderChangeId } = await cancelOrder(agent(), { orderId: id, reasonCode: 'CUSTOMER_REQUEST' })
      const [part] = (await orderRows(world, id)).parts
      expect(part).toMatchObject({ status: 'OPEN', requestStatus: 'CANCELLATION_REQUESTED' })
      return { id, orderChangeId, fulfillmentOrderId: part?.id ?? '' }
    }
    const yes = await cancel()
    expect((await orderRows(world, yes.id)).lines).toMatchObject([{ cancelled: 0, reserved: 1 }])
    await answerOrderChange(agent(), { ...yes, answer: 'ACCEPTED' })
    expect(await orderRows(world, yes.id)).toMatchObject({
      order: { status: 'CANCELLED' },
      lines: [{ cancelled: 1, reserved: 0 }],
      parts: [{ status: 'CANCELLED', requestStatus: 'CANCELLATION_ACCEPTED' }],
      changes: [{ status: 'APPLIED' }],
    })
    const no = await cancel()
    await answerOrderChange(agent(), { ...no, answer: 'REJECTED' })
    expect(await orderRows(world, no.id)).toMatchObject({
      order: { status: 'CONFIRMED' },
      parts: [{ status: 'OPEN', requestStatus: 'CANCELLATION_REJECTED' }],
      changes: [{ status: 'REFUSED' }],
    })
    await expect(answerOrderChange(agent(), { ...no, answer: 'ACCEPTED' })).rejects.toMatchObject({
      code: 'NOTHING_ASKED',
    })
    expect(await brokenInvariants(world)).toEqual([])
  })
})

describe('a change', () => {
  test('is settled once: withdrawn or applied, by one of two at the same moment', async () => {
    const { id, lineIds } = await placed({ lines: mugs(4) })
    const { id: orderChangeId } = await quantities(id, lineIds[0], 1)
    const outcomes = await Promise.allSettled([
      applyOrderChange(agent(), { orderChangeId }),
      applyOrderChange(agent(), { orderChangeId }),
      withdrawOrderChange(agent(), { orderChangeId }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of outcomes) if (one.status === 'rejected') expect(one.reason.code).toBe('CHANGE_SETTLED')
  })

  test('that names no lines, or a line of another order, is refused', async () => {
    const { id } = await placed()
    const other = await placed()
    await expect(proposeOrderChange(agent(), { orderId: id, kind: 'QUANTITIES', reason })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: 'lines' }],
    })
    await expect(quantities(id, other.lineIds[0], 1)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('that cancels all needs the right to cancel', async () => {
    const { id, lineIds } = await placed()
    const editor = world.with('order:change', 'order:read')
    const all = {
      orderId: id,
      kind: 'QUANTITIES',
      reason,
      lines: [{ orderLineId: lineIds[0] ?? '', quantity: 0 }],
    } as const
    await expect(proposeOrderChange(editor, { ...all, lines: [...all.lines] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect((await orderRows(world, id)).changes).toEqual([])
  })
})
