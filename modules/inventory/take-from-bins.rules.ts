/** Units of an item in one bin. */
export interface HeldInBin {
  readonly variantId: string
  readonly binId: string
  readonly quantity: number
}

/**
 * From which bins units are taken: from the fullest first. What no bin holds is asked of the fullest all the same, so that the
 * refusal names what is missing; without any bin it is left to the main one.
 */
export function takeFromBins(
  wanted: readonly { readonly variantId: string; readonly quantity: number }[],
  bins: readonly HeldInBin[],
): { variantId: string; quantity: number; binId?: string }[] {
  return wanted.flatMap(({ variantId, quantity }) => {
    const holding = bins.filter((bin) => bin.variantId === variantId).sort((a, b) => b.quantity - a.quantity)
    let left = quantity
    const taken = holding.flatMap(({ binId, quantity: held }) => {
      const part = Math.min(left, held)
      left -= part
      return part > 0 ? [{ variantId, quantity: part, binId }] : []
    })
    if (left === 0) return taken
    const [first, ...others] = taken
    return first ? [{ ...first, quantity: first.quantity + left }, ...others] : [{ variantId, quantity }]
  })
}
