import { addDays, daysBetween, type LocalDay } from '#lib/local-day'

/** Why a term counts for or against what may be promised. */
export const availabilityTermKinds = [
  'ON_HAND',
  'RESERVED',
  'SAFETY_STOCK',
  'INBOUND',
  'BACKORDERED',
  'UNROUTED',
  'PREORDERED',
  'HELD',
] as const
export type AvailabilityTermKind = (typeof availabilityTermKinds)[number]

/** One line of the explanation; the available quantity is the sum of all, never below zero. */
export interface AvailabilityTerm {
  readonly kind: AvailabilityTermKind
  /** Signed: what takes away is negative. */
  readonly quantity: number
  readonly locationId: string | null
  readonly transferId: string | null
  /** The day from which it counts; null when it counts now. */
  readonly from: LocalDay | null
}

/** A location's stock of the variant. */
export interface LevelFacts {
  readonly locationId: string
  readonly sellable: number
  readonly reserved: number
  readonly safetyStock: number
}

/** A transfer under way to an eligible location. */
export interface InboundFacts {
  readonly transferId: string
  readonly locationId: string
  readonly shippedOn: LocalDay
  readonly quantity: number
}

/** Claims that no location holds yet. */
export interface ClaimFacts {
  readonly kind: 'BACKORDER' | 'UNROUTED' | 'PREORDER'
  readonly quantity: number
}

export interface AvailabilityFacts {
  readonly levels: readonly LevelFacts[]
  readonly inbound: readonly InboundFacts[]
  readonly claims: readonly ClaimFacts[]
  readonly heldUntil: LocalDay | null
  readonly isHeld: boolean
}

/** Days that a transfer is taken to be under way; transfers carry no date of arrival of their own. */
export const transferDays = 3

/** When a transfer is expected to be for sale; one that is late is expected tomorrow, never in the past. */
export function expectedOn(shippedOn: LocalDay, today: LocalDay): LocalDay {
  const planned = addDays(shippedOn, transferDays)
  return daysBetween(today, planned) > 0 ? planned : addDays(today, 1)
}

const claimKinds = { BACKORDER: 'BACKORDERED', UNROUTED: 'UNROUTED', PREORDER: 'PREORDERED' } as const
const now = { transferId: null, from: null }

/** Safety stock holds back what is there; what is not there it cannot take from another location. */
function levelTerms({ locationId, sellable, reserved, safetyStock }: LevelFacts): AvailabilityTerm[] {
  const heldBack = Math.min(safetyStock, Math.max(0, sellable - reserved))
  return [
    { kind: 'ON_HAND', quantity: sellable, locationId, ...now },
    { kind: 'RESERVED', quantity: -reserved, locationId, ...now },
    { kind: 'SAFETY_STOCK', quantity: -heldBack, locationId, ...now },
  ]
}

/**
 * What may be promised of a variant for a day, term by term: sellable on hand, less reserved and safety stock, plus what
 * arrives by the day, less claims of accepted orders. A held variant has nothing to promise until its hold ends.
 */
export function availability(
  facts: AvailabilityFacts,
  today: LocalDay,
  on: LocalDay,
): { readonly available: number; readonly terms: readonly AvailabilityTerm[] } {
  const inbound = facts.inbound.map(
    ({ transferId, locationId, shippedOn, quantity }): AvailabilityTerm => ({
      kind: 'INBOUND',
      quantity,
      locationId,
      transferId,
      from: expectedOn(shippedOn, today),
    }),
  )
  const claims = facts.claims.map(
    ({ kind, quantity }): AvailabilityTerm => ({
      kind: claimKinds[kind],
      quantity: -quantity,
      locationId: null,
      ...now,
    }),
  )
  const terms = [
    ...facts.levels.flatMap(levelTerms),
    ...inbound.filter(({ from }) => from !== null && daysBetween(from, on) >= 0),
    ...claims,
  ].filter(({ quantity }) => quantity !== 0)
  const sum = terms.reduce((total, { quantity }) => total + quantity, 0)
  const isHeld = facts.isHeld && (facts.heldUntil === null || daysBetween(on, facts.heldUntil) > 0)
  if (!isHeld || sum <= 0) return { available: Math.max(0, sum), terms }
  const held: AvailabilityTerm = { kind: 'HELD', quantity: -sum, locationId: null, transferId: null, from: null }
  return { available: 0, terms: [...terms, held] }
}
