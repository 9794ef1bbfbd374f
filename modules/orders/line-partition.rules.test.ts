import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ComponentCount,
  emptyPartition,
  kitPartition,
  movedPartition,
  type Partition,
  stages,
} from './line-partition.rules.ts'

const total = (partition: Partition) => stages.reduce((sum, stage) => sum + partition[stage], 0)
const anyMove = fc.record({
  from: fc.constantFrom(...stages),
  to: fc.constantFrom(...stages),
  quantity: fc.integer({ min: 1, max: 5 }),
})
/** A component of `ordered` kits, its units spread over the stages. */
const anyComponent = (ordered: number): fc.Arbitrary<ComponentCount> =>
  fc.integer({ min: 1, max: 4 }).chain((perKit) =>
    fc.array(fc.constantFrom(...stages), { minLength: ordered * perKit, maxLength: ordered * perKit }).map((units) => {
      const counts = { ...emptyPartition, perKit }
      for (const stage of units) counts[stage] += 1
      return counts
    }),
  )

describe('moves between stages', () => {
  test('units are never made, lost or owed', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 8 }), fc.integer({ min: 0, max: 9 }), (moves, units) => {
        const before = { ...emptyPartition, unallocated: units, reserved: 2 }
        const after = movedPartition(before, moves)
        if (!after) return
        expect(total(after)).toBe(total(before))
        expect(Math.min(...Object.values(after))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('a stage cannot give what it does not hold', () => {
    expect(
      movedPartition({ ...emptyPartition, reserved: 1 }, [{ from: 'reserved', to: 'picked', quantity: 2 }]),
    ).toBeNull()
  })

  test.each([0, -1, 1.5, Number.NaN])('%s is no quantity', (quantity) => {
    expect(() => movedPartition(emptyPartition, [{ from: 'reserved', to: 'picked', quantity }])).toThrow(RangeError)
  })
})

describe('the counts of a kit line', () => {
  test('a kit stands where its least advanced component stands', () => {
    const mugs = { ...emptyPartition, perKit: 2, shipped: 2, picked: 2, reserved: 2 }
    const pots = { ...emptyPartition, perKit: 1, packed: 1, backordered: 2 }
    expect(kitPartition(3, [mugs, pots])).toEqual({ ...emptyPartition, packed: 1, backordered: 2 })
  })

  test('are a partition of the kits, whatever the components do', () => {
    const anyKit = fc
      .integer({ min: 1, max: 5 })
      .chain((ordered) =>
        fc.tuple(fc.constant(ordered), fc.array(anyComponent(ordered), { minLength: 1, maxLength: 4 })),
      )
    fc.assert(
      fc.property(anyKit, ([ordered, components]) => {
        const counts = kitPartition(ordered, components)
        expect(total(counts)).toBe(ordered)
        expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
