import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { advanceLines, type LineMove } from '#modules/orders/advance-lines.step'
import { commitLines, uncommitLines } from '#modules/orders/commit-lines.step'
import {
  emptyPartition,
  kitPartition,
  movedPartition,
  type Partition,
  stages,
} from '#modules/orders/line-partition.rules'
import { newId } from '#platform/ids'
import { transaction } from '#platform/tenancy'
import { asCommand } from '#tests/support/as-command'
import { plantLine, plantOrder } from '#tests/support/plant-orders'
import { makeWorld, type World } from '#tests/support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld('steps')
})

const counts = (partition: Partition) => Object.fromEntries(stages.map((stage) => [stage, partition[stage]]))
const actor = () => world.as('ADMINISTRATOR')
const readLine = (id: string) =>
  transaction(actor(), (tx) => tx.orderLine.findFirstOrThrow({ where: { tenantId: world.tenantId, id } }))

describe('advanceLines', () => {
  test('moves units of several lines at once and adds up several moves of one', async () => {
    const orderId = await plantOrder(world)
    const [first, second] = [
      await plantLine(world, orderId, 1, { ordered: 5, unallocated: 5 }),
      await plantLine(world, orderId, 2, { ordered: 2, reserved: 2 }),
    ]
    await asCommand(world, (cx) =>
      advanceLines(cx, [
        { orderLineId: first, componentId: null, from: 'unallocated', to: 'reserved', quantity: 3 },
        { orderLineId: first, componentId: null, from: 'unallocated', to: 'backordered', quantity: 2 },
        { orderLineId: second, componentId: null, from: 'reserved', to: 'picked', quantity: 1 },
      ]),
    )
    expect(await readLine(first)).toMatchObject({ unallocated: 0, reserved: 3, backordered: 2, version: 2 })
    expect(await readLine(second)).toMatchObject({ reserved: 1, picked: 1, version: 2 })
  })

  test('more units than a stage holds leave everything as it was', async () => {
    const id = await plantLine(world, await plantOrder(world), 1, { ordered: 1, reserved: 1 })
    const move: LineMove = { orderLineId: id, componentId: null, from: 'reserved', to: 'picked', quantity: 2 }
    await expect(asCommand(world, (cx) => advanceLines(cx, [move]))).rejects.toThrow()
    expect(await readLine(id)).toMatchObject({ reserved: 1, picked: 0, version: 1 })
  })

  test('a line that does not exist is an error, not silence', async () => {
    const move: LineMove = { orderLineId: newId(), componentId: null, from: 'reserved', to: 'picked', quantity: 1 }
    await expect(asCommand(world, (cx) => advanceLines(cx, [move]))).rejects.toThrow('1 lines were to move, 0 did')
  })

  test('kit lines follow their components as the rule says, under random moves', async () => {
    const orderId = await plantOrder(world)
    let position = 0
    const anyMove = fc.record({
      component: fc.integer({ min: 0, max: 1 }),
      from: fc.constantFrom(...stages),
      to: fc.constantFrom(...stages),
      quantity: fc.integer({ min: 1, max: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 1, maxLength: 6 }), async (moves) => {
        position += 1
        const lineId = await plantLine(world, orderId, position, { ordered: 3, unallocated: 3 })
        const components = [
          { id: newId(), variantId: world.variants['MUG-BLUE'] ?? '', perKit: 2, ordered: 6, unallocated: 6 },
          { id: newId(), variantId: world.variants.TEAPOT ?? '', perKit: 1, ordered: 3, unallocated: 3 },
        ]
        await transaction(actor(), (tx) =>
          tx.orderLineComponent.createMany({
            data: components.map((row) => ({
              tenantId: world.tenantId,
              orderLineId: lineId,
              priceShare: '0.5',
              ...row,
            })),
          }),
        )
        const before = components.map(({ perKit, ordered }) => ({ ...emptyPartition, unallocated: ordered, perKit }))
        const after = [...before]
        const possible = moves.filter((move) => {
          const component = after[move.component]
          const moved = component && movedPartition(component, [move])
          if (component && moved) after[move.component] = { ...moved, perKit: component.perKit }
          return moved
        })
        if (possible.length === 0) return
        await asCommand(world, (cx) =>
          advanceLines(
            cx,
            possible.map(({ component, ...move }) => ({
              ...move,
              orderLineId: lineId,
              componentId: components[component]?.id ?? null,
            })),
          ),
        )
        const line = await readLine(lineId)
        expect(counts(line)).toEqual(kitPartition(3, after))
      }),
      { numRuns: 25 },
    )
  })
})

describe('commitLines and uncommitLines', () => {
  const claims = (orderLineId: string) =>
    transaction(actor(), (tx) =>
      tx.commitment.findMany({ where: { tenantId: world.tenantId, orderLineId }, orderBy: { id: 'asc' } }),
    )

  test('the oldest claim ends first; what is left keeps its place; never more than there is', async () => {
    const orderId = await plantOrder(world)
    const orderLineId = await plantLine(world, orderId, 1, { ordered: 5, backordered: 5 })
    const variantId = world.variants['MUG-BLUE'] ?? ''
    const claim = { orderId, orderLineId, componentId: null, variantId, kind: 'BACKORDER' } as const
    await asCommand(world, (cx) => commitLines(cx, [{ ...claim, quantity: 2 }]))
    await asCommand(world, (cx) => commitLines(cx, [{ ...claim, quantity: 3, expectedOn: '2027-01-04' }]))
    let ended: unknown
    await asCommand(world, async (cx) => {
      ended = await uncommitLines(cx, [{ orderLineId, componentId: null, quantity: 3, kinds: ['BACKORDER'] }])
    })
    expect(ended).toEqual([{ orderLineId, componentId: null, quantity: 3 }])
    expect(await claims(orderLineId)).toMatchObject([{ quantity: 2, expectedOn: new Date('2027-01-04') }])
    await asCommand(world, async (cx) => {
      ended = await uncommitLines(cx, [{ orderLineId, componentId: null, quantity: 9, kinds: ['PREORDER'] }])
      expect(ended).toEqual([])
      ended = await uncommitLines(cx, [{ orderLineId, componentId: null, quantity: 9 }])
    })
    expect(ended).toEqual([{ orderLineId, componentId: null, quantity: 2 }])
    expect(await claims(orderLineId)).toEqual([])
  })
})
