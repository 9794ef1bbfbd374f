import { leftToPick } from '#modules/fulfillment/fulfillment.rules'
import type { StationScan, Stop } from '#modules/fulfillment/pick-station.rules'
import type { ScanResult } from '../ui/scan-field.tsx'

const ok = (message: string, detail?: string): ScanResult => ({ tone: 'ok', message, detail })
const problem = (message: string, detail?: string): ScanResult => ({ tone: 'problem', message, detail })

/** Says what was scanned and what is expected. */
export function wrongScan(scan: StationScan, code: string, stop: Stop): ScanResult {
  const expected = `Expected ${stop.line.title} (${stop.line.sku})${stop.bin ? ` from ${stop.bin.code}` : ''}.`
  if (scan.kind !== 'TOO_MANY') return problem(`You scanned ${code}`, expected)
  const left = leftToPick(scan.line)
  if (left === 0) return problem(`${scan.line.sku} is complete`, `Put it back. ${expected}`)
  return tooMany(scan.line.sku, scan.units, left)
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

/** More than is needed was scanned or typed. */
export const tooMany = (sku: string, units: number, left: number): ScanResult =>
  problem(`${units} is too many`, `Only ${left} more of ${sku} ${left === 1 ? 'is' : 'are'} needed.`)
