/** One reservation that asks to keep its units when there are fewer than were promised. */
export interface Claim {
  readonly reservationId: string
  readonly fulfillmentOrderLineId: string
  readonly variantId: string
  readonly locationId: string
  /** Units still promised. */
  readonly quantity: number
  /** Of these, units that are picked and lie in the packing bin: given up last, they are in somebody's hands. */
  readonly inHand: number
  readonly orderId: string | null
  readonly orderNumber: string | null
  readonly channelPriority: number
  readonly promisedAt: Date | null
  readonly placedAt: Date
}

/** Negative when the first claim keeps its units before the second. */
export type KeepFirst = (a: Claim, b: Claim) => number

const instant = (at: Date | null): number => at?.getTime() ?? Number.POSITIVE_INFINITY
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/**
 * Who keeps scarce stock when no policy says otherwise: the more important channel, then the earlier promise (none comes
 * last), then the older order. The id settles what is left, so that the answer never depends on the order of reading.
 */
export const byChannelPromiseAge: KeepFirst = (a, b) =>
  compare(b.channelPriority, a.channelPriority) ||
  compare(instant(a.promisedAt), instant(b.promisedAt)) ||
  compare(instant(a.placedAt), instant(b.placedAt)) ||
  (a.reservationId < b.reservationId ? -1 : 1)

/** Units that a reservation gives up. */
export interface GivenUp {
  readonly claim: Claim
  readonly quantity: number
}

/**
 * Which reservations give up `missing` units: from the last in line upwards, first what still lies on the shelf, then
 * what is in hand already. Gives up exactly `missing`, or everything when the claims hold less.
 */
export function giveUp(claims: readonly Claim[], missing: number, keepFirst: KeepFirst): readonly GivenUp[] {
  const lastInLine = [...claims].sort((a, b) => keepFirst(b, a))
  const taken = new Map<Claim, number>()
  let left = missing
  const take = (claim: Claim, upTo: number) => {
    const units = Math.min(left, upTo)
    if (units <= 0) return
    taken.set(claim, (taken.get(claim) ?? 0) + units)
    left -= units
  }
  for (const claim of lastInLine) take(claim, claim.quantity - Math.min(claim.inHand, claim.quantity))
  for (const claim of lastInLine) take(claim, claim.quantity - (taken.get(claim) ?? 0))
  return [...taken].map(([claim, quantity]) => ({ claim, quantity }))
}
