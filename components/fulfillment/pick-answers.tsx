import { leftToPick } from '#modules/fulfillment/fulfillment.rules'
import type { StationScan, Stop } from '#modules/fulfillment/pick-station.rules'
import type { ScanResult } from '../ui/scan-field.tsx'

const ok = (message: string, detail?: string): ScanResult => ({ tone: 'ok', message, detail })
const problem = (message: string, detail?: string): ScanResult => ({ tone: 'problem', message, detail })

/** Says what was scanned and what is expected; null for a scan that takes an item. */
export function wrongScan(scan: StationScan, code: string, stop: Stop): ScanResult | null {
  const expected = `Expected ${stop.line.title} (${stop.line.sku})${stop.bin ? ` from ${stop.bin.code}` : ''}.`
  if (scan.kind === 'UNKNOWN') return problem(`You scanned ${code}`, expected)
  if (scan.kind !== 'TOO_MANY') return null
  const left = leftToPick(scan.line)
  if (left === 0) return problem(`${scan.line.sku} is complete`, `Put it back. ${expected}`)
  return problem(
    `You scanned a box of ${scan.units}`,
    `Only ${left} more of ${scan.line.sku} ${left === 1 ? 'is' : 'are'} needed.`,
  )
}

/** Says what a right scan counted, and how the rest is counted at once. */
export function rightScan(sku: string, units: number, left: number): ScanResult {
  if (left === 0) return ok(`${sku} complete`)
  return ok(`${units} of ${sku}`, left > 1 ? `${left} more. Scan on, or type ${left} for all of them.` : '1 more')
}

export const atBin = (code: string): ScanResult => ok(`Bin ${code}`, 'Scan the item.')
export const tookBack = (sku: string, units: number, bin: string): ScanResult =>
  ok(`Took back ${units} of ${sku}`, `Put ${units === 1 ? 'it' : 'them'} back into ${bin}.`)
export const noted = (sku: string, units: number): ScanResult =>
  ok(`${units} of ${sku} noted as missing`, 'Go on with the next item.')
export const refused = (message: string): ScanResult => problem('Not counted', message)
