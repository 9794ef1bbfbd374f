/** One line of a shipment or receipt of a transfer. */
export interface TransferPart {
  readonly variantId: string
  readonly quantity: number
}

/** Units per variant over all parts: a variant may leave from, or arrive in, several bins. */
export function unitsByVariant(parts: readonly TransferPart[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { variantId, quantity } of parts) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity)
  return sums
}

/** Units of a line that left one location and have not come to the other: in transit, or missing. Negative: too many came. */
export const outstanding = (line: { readonly shipped: number; readonly received: number }): number =>
  line.shipped - line.received

/** The first variant of which more is named than `limits` allow (0 for a variant that is not there). */
export function firstBeyond(
  parts: readonly TransferPart[],
  limits: ReadonlyMap<string, number>,
): { readonly variantId: string; readonly maximum: number } | null {
  for (const [variantId, quantity] of unitsByVariant(parts)) {
    const maximum = limits.get(variantId) ?? 0
    if (quantity > maximum) return { variantId, maximum }
  }
  return null
}
