import type { RoutingLine } from './routing-input.rules.ts'

/** A part of a set: so many units of one entry of `lines`. */
export interface Member {
  readonly lineIndex: number
  readonly variantId: string
  readonly perSet: number
}

/**
 * Units that must come from one location together, as a number of equal sets: one piece, one kit, or everything that is
 * marked to leave together (one set, all or nothing).
 */
export interface Group {
  readonly sets: number
  readonly members: readonly Member[]
}

const pieces = (line: RoutingLine, lineIndex: number, quantity: number): Group[] =>
  quantity > 0 ? [{ sets: quantity, members: [{ lineIndex, variantId: line.variantId, perSet: 1 }] }] : []

type Entry = readonly [line: RoutingLine, index: number]

/** Whole kits as sets; components without their counterparts (after a short pick) as pieces. */
function kitGroups(components: readonly Entry[]): Group[] {
  const sets = Math.min(...components.map(([line]) => Math.floor(line.quantity / line.perKit)))
  const members = components.map(([line, lineIndex]) => ({
    lineIndex,
    variantId: line.variantId,
    perSet: line.perKit,
  }))
  const rest = components.flatMap(([line, index]) => pieces(line, index, line.quantity - sets * line.perKit))
  return sets > 0 ? [{ sets, members }, ...rest] : rest
}

/** What must stay together and what need not, in the order of the lines. Every unit is in exactly one group. */
export function groupsOf(lines: readonly RoutingLine[]): readonly Group[] {
  const entries = lines.map((line, index): Entry => [line, index])
  const kits = Map.groupBy(
    entries.filter(([line]) => line.shipTogether && line.componentId !== null),
    ([line]) => line.orderLineId,
  )
  const together = entries.filter(([line]) => line.shipTogether && line.componentId === null)
  const free = entries.filter(([line]) => !line.shipTogether)
  const allOrNothing = together.map(([line, lineIndex]) => ({
    lineIndex,
    variantId: line.variantId,
    perSet: line.quantity,
  }))
  return [
    ...(allOrNothing.length > 0 ? [{ sets: 1, members: allOrNothing }] : []),
    ...[...kits.values()].flatMap(kitGroups),
    ...free.flatMap(([line, index]) => pieces(line, index, line.quantity)),
  ]
}

/** Units of the variant in one set. */
export function needsOf(group: Group): ReadonlyMap<string, number> {
  const needs = new Map<string, number>()
  for (const { variantId, perSet } of group.members) needs.set(variantId, (needs.get(variantId) ?? 0) + perSet)
  return needs
}
