/** An item that was scanned into a bin, so far. */
export interface ScannedLine {
  readonly variantId: string
  readonly sku: string
  readonly title: string
  /** Null where the bin is left to the rules of the place. */
  readonly bin: { readonly id: string; readonly code: string } | null
  readonly quantity: number
}

/** Which line: the same item in another bin is another one. */
export const lineKey = ({ variantId, bin }: Pick<ScannedLine, 'variantId' | 'bin'>): string =>
  `${variantId} ${bin?.id ?? ''}`

/** Adds scanned units to their line, or begins one; the line that was scanned last stands first. */
export function addScan(lines: readonly ScannedLine[], scanned: ScannedLine): readonly ScannedLine[] {
  const key = lineKey(scanned)
  const before = lines.find((line) => lineKey(line) === key)
  const line = { ...scanned, quantity: scanned.quantity + (before?.quantity ?? 0) }
  return [line, ...lines.filter((other) => lineKey(other) !== key)]
}

/** Sets a line's units; none takes the line away. */
export function setQuantity(lines: readonly ScannedLine[], key: string, quantity: number): readonly ScannedLine[] {
  if (quantity <= 0) return lines.filter((line) => lineKey(line) !== key)
  return lines.map((line) => (lineKey(line) === key ? { ...line, quantity } : line))
}

/** A number of up to four digits that is typed after an item: how many of it there are. Null for anything else. */
export const typedCount = (code: string): number | null => (/^\d{1,4}$/.test(code.trim()) ? Number(code) : null)
