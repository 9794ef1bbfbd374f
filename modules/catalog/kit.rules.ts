import { allocate } from '#lib/allocation'
import { formatDecimal, parseDecimal } from '#lib/decimal'

const SHARE_DIGITS = 6
const WHOLE = 10n ** BigInt(SHARE_DIGITS)

export interface KitPart {
  readonly variantId: string
  readonly quantity: number
  /** Part of the kit's price that all units of this component stand for: a decimal, or null when nobody said. */
  readonly priceShare: string | null
  /** The component's own price in minor units, when known. */
  readonly priceMinor: bigint | null
}

/**
 * How the kit's price falls to its components: as given, else by their own prices times quantity, else evenly by units.
 * The shares are six-digit decimals that sum to exactly 1, by largest remainder.
 */
export function sharesOf(parts: readonly KitPart[]): readonly string[] {
  const given = parts.map(({ priceShare }) => parseShare(priceShare))
  const priced = parts.map(({ priceMinor, quantity }) => (priceMinor ?? 0n) * BigInt(quantity))
  const units = parts.map(({ quantity }) => BigInt(quantity))
  const isGiven = given.some((share) => share > 0n)
  const isPriced = parts.every(({ priceMinor }) => priceMinor !== null && priceMinor > 0n)
  const weights = isGiven ? given : isPriced ? priced : units
  return allocate(WHOLE, weights).map((share) => formatDecimal(share, SHARE_DIGITS))
}

function parseShare(share: string | null): bigint {
  const parsed = share === null ? null : parseDecimal(share, SHARE_DIGITS)
  return typeof parsed === 'bigint' && parsed > 0n ? parsed : 0n
}

export type KitProblem =
  | { readonly code: 'CONTAINS_ITSELF' }
  | { readonly code: 'CONTAINS_KIT'; readonly sku: string }
  | { readonly code: 'COMPONENT_TWICE'; readonly sku: string }
  | { readonly code: 'SHARES_MIXED' }

export interface KitMember {
  readonly variantId: string
  readonly sku: string
  readonly isKit: boolean
  readonly priceShare: string | null
}

/** What keeps a recipe from being one, or null: kits hold ordinary goods, each named once. */
export function kitProblem(kitVariantId: string, members: readonly KitMember[]): KitProblem | null {
  const twice = members.find(
    ({ variantId }, index) => members.findIndex((other) => other.variantId === variantId) < index,
  )
  if (members.some(({ variantId }) => variantId === kitVariantId)) return { code: 'CONTAINS_ITSELF' }
  const kit = members.find(({ isKit }) => isKit)
  if (kit) return { code: 'CONTAINS_KIT', sku: kit.sku }
  if (twice) return { code: 'COMPONENT_TWICE', sku: twice.sku }
  const said = members.filter(({ priceShare }) => priceShare !== null).length
  return said === 0 || said === members.length ? null : { code: 'SHARES_MIXED' }
}
