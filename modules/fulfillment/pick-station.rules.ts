import { readScan } from '#lib/scan'
import { spellingsOf } from '#modules/catalog/barcode.rules'
import { type LineProgress, leftToPick } from './fulfillment.rules.ts'

// The picker's device decides each scan by itself, so that it can go on where the network does not reach. The server decides
// again when the scan arrives, and its word counts.

/** A bin as the station knows it. */
export interface StationBin {
  readonly code: string
  readonly purpose: string
  readonly walkSequence: number
  readonly quantity: number
}

export interface StationLine extends LineProgress {
  readonly lineId: string
  readonly sku: string
  readonly title: string
  readonly barcodes: readonly { readonly value: string; readonly factor: number }[]
  readonly bins: readonly StationBin[]
}

/** A pick that may be taken back. */
export interface StationPick {
  readonly lineId: string
  readonly outcome: string
  readonly quantity: number
  readonly bin: string
  readonly isUndone: boolean
}

export interface PickState {
  readonly lines: readonly StationLine[]
  /** The newest first. */
  readonly picks: readonly StationPick[]
}

/** What a picker does; `key` makes it happen once, however often it is sent. */
export type PickAct = { readonly key: string } & (
  | {
      readonly kind: 'PICK'
      readonly lineId: string
      readonly code: string
      readonly times: number
      readonly units: number
      readonly bin: string
    }
  | {
      readonly kind: 'SHORT'
      readonly lineId: string
      readonly quantity: number
      readonly outcome: 'SHORT' | 'DAMAGED'
      readonly reasonCode: string
      readonly bin: string
    }
  | { readonly kind: 'UNDO' }
)

/** Where the picker stands: which line, and in front of which bin; null bin when none holds it. */
export interface Stop {
  readonly line: StationLine
  readonly bin: StationBin | null
}

const bulkLast = (bin: StationBin): number => (bin.purpose === 'PICK' ? 0 : 1)
const nearer = (a: StationBin, b: StationBin): number =>
  bulkLast(a) - bulkLast(b) || a.walkSequence - b.walkSequence || (a.code < b.code ? -1 : 1)

/** The bins that still hold the line's item, in the order of the walk. */
export const binsOf = (line: StationLine): readonly StationBin[] =>
  line.bins.filter((bin) => bin.quantity > 0).sort(nearer)

/** The next stop of the walk. A bin that was scanned goes before its turn; one that was passed over comes last. */
export function nextStop(state: PickState, chosenBin: string | null, passedBins: readonly string[] = []): Stop | null {
  const stops = state.lines
    .filter((line) => leftToPick(line) > 0)
    .map((line): Stop => {
      const bins = binsOf(line)
      const bin = bins.find(({ code }) => code === chosenBin) ?? bins.find(({ code }) => !passedBins.includes(code))
      return { line, bin: bin ?? bins[0] ?? null }
    })
  const chosen = stops.find(({ bin }) => bin && bin.code === chosenBin)
  return chosen ?? stops.sort(inWalkOrder)[0] ?? null
}

function inWalkOrder(a: Stop, b: Stop): number {
  if (a.bin && b.bin) return nearer(a.bin, b.bin)
  return Number(a.bin === null) - Number(b.bin === null)
}

/** What a scan means here. */
export type StationScan =
  | { readonly kind: 'BIN'; readonly bin: string }
  | { readonly kind: 'ITEM'; readonly line: StationLine; readonly units: number }
  | { readonly kind: 'TOO_MANY'; readonly line: StationLine; readonly units: number }
  | { readonly kind: 'COUNT'; readonly times: number }
  | { readonly kind: 'UNKNOWN' }

/** The line and the units that a code stands for: its barcode or its SKU; nothing when it stands for none of them. */
export function itemsOf<Line extends Pick<StationLine, 'sku' | 'barcodes'>>(
  lines: readonly Line[],
  code: string,
  currentYear: number,
): readonly { readonly line: Line; readonly units: number }[] {
  const known = spellings(code, currentYear)
  return lines.flatMap((line) => {
    const barcode = line.barcodes.find(({ value }) => known.has(value))
    const units = barcode?.factor ?? (known.has(line.sku) ? 1 : 0)
    return units > 0 ? [{ line, units }] : []
  })
}

/** Every way in which a code may be stored. */
function spellings(code: string, currentYear: number): ReadonlySet<string> {
  const scan = readScan(code, currentYear)
  const text = scan.ok ? scan.value.text : code.trim()
  const gtin = scan.ok ? scan.value.gtin : undefined
  return new Set([text, text.toUpperCase(), ...spellingsOf(gtin ?? text.replace(/\s/g, ''))])
}

/**
 * Reads a scan against the task: a barcode or SKU of a line, a bin of the walk, or (when an item was scanned before) a number of
 * up to three digits that says how many more of it. A barcode wins over a bin, a bin over a number.
 */
export function readStationScan(state: PickState, code: string, currentYear: number, mayCount: boolean): StationScan {
  const matches = itemsOf(state.lines, code, currentYear)
  const fits = matches.find(({ line, units }) => leftToPick(line) >= units)
  if (fits) return { kind: 'ITEM', ...fits }
  if (matches[0]) return { kind: 'TOO_MANY', ...matches[0] }
  const bin = state.lines.flatMap((line) => line.bins).find((one) => one.code === code.trim().toUpperCase())
  if (bin) return { kind: 'BIN', bin: bin.code }
  if (mayCount && /^[1-9]\d{0,2}$/.test(code.trim())) return { kind: 'COUNT', times: Number(code) }
  return { kind: 'UNKNOWN' }
}

const withLine = (state: PickState, lineId: string, change: (line: StationLine) => StationLine): PickState => ({
  ...state,
  lines: state.lines.map((line) => (line.lineId === lineId ? change(line) : line)),
})

const inBin = (line: StationLine, code: string, more: number): StationLine['bins'] =>
  line.bins.map((bin) => (bin.code === code ? { ...bin, quantity: Math.max(0, bin.quantity + more) } : bin))

/** The pick that an undo takes back: the newest that stands. */
export const lastPick = (state: PickState): StationPick | undefined =>
  state.picks.find((pick) => pick.outcome === 'PICKED' && !pick.isUndone)

/** The state after an act, as the server will see it unless it refuses. */
export function afterPickAct(state: PickState, act: PickAct): PickState {
  if (act.kind === 'UNDO') return afterUndo(state)
  if (act.kind === 'SHORT') {
    const after = withLine(state, act.lineId, (line) => ({
      ...line,
      short: line.short + act.quantity,
      bins: act.outcome === 'DAMAGED' ? inBin(line, act.bin, -act.quantity) : line.bins,
    }))
    return { ...after, picks: [pickOf(act.lineId, act.outcome, act.quantity, act.bin), ...state.picks] }
  }
  const after = withLine(state, act.lineId, (line) => ({
    ...line,
    picked: line.picked + act.units,
    bins: inBin(line, act.bin, -act.units),
  }))
  return { ...after, picks: [pickOf(act.lineId, 'PICKED', act.units, act.bin), ...state.picks] }
}

const pickOf = (lineId: string, outcome: string, quantity: number, bin: string): StationPick => ({
  lineId,
  outcome,
  quantity,
  bin,
  isUndone: false,
})

function afterUndo(state: PickState): PickState {
  const undone = lastPick(state)
  if (!undone) return state
  const after = withLine(state, undone.lineId, (line) => ({
    ...line,
    picked: line.picked - undone.quantity,
    bins: inBin(line, undone.bin, undone.quantity),
  }))
  return { ...after, picks: state.picks.map((pick) => (pick === undone ? { ...pick, isUndone: true } : pick)) }
}
