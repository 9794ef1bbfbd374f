import { trackingNumberKey } from '../identifiers.ts'
import { ok, type Result, refused } from '../result.ts'
import { checkDigit } from './checksums.ts'
import { CARRIER_DEFINITIONS, type CarrierDefinition, type NumberFormat } from './definitions.ts'

/** A carrier that may have issued a number. `isChecked`: its check digit was right, not merely its shape. */
export type DetectedCarrier = Readonly<{ carrier: string; name: string; format: string; isChecked: boolean }>

/** Why a carrier cannot have issued a number. The formats are named for whoever has to correct it. */
export type TrackingNumberProblem =
  | Readonly<{ code: 'WRONG_FORMAT'; formats: readonly string[] }>
  | Readonly<{ code: 'WRONG_CHECK_DIGIT'; format: string }>
  | Readonly<{ code: 'UNKNOWN_COUNTRY'; format: string }>

type Verdict = 'VALID' | 'WRONG_FORMAT' | 'WRONG_CHECK_DIGIT' | 'UNKNOWN_COUNTRY'

const CARRIERS = new Map(CARRIER_DEFINITIONS.map((definition) => [definition.carrier, definition]))
const PATTERNS = new Map(
  CARRIER_DEFINITIONS.flatMap(({ formats }) =>
    formats.map((format) => [format, new RegExp(`^(?:${format.pattern})$`)] as const),
  ),
)
/** What is accepted from carriers whose format is not known here. */
const ANY_NUMBER = /^[A-Z0-9]{4,40}$/

/** Carriers whose numbers look so, those with a proven check digit first. Several are possible, none too. */
export function detectCarriers(number: string): DetectedCarrier[] {
  const key = trackingNumberKey(number) ?? ''
  const found = CARRIER_DEFINITIONS.flatMap((definition) => {
    const format = validFormat(definition, key)
    if (!format) return []
    const isChecked = format.checksum !== undefined
    return [{ carrier: definition.carrier, name: definition.name, format: format.name, isChecked }]
  })
  return found.sort((left, right) => Number(right.isChecked) - Number(left.isChecked))
}

/**
 * The number in its one spelling (capitals, no spaces or dashes) if the carrier may have issued it. Carriers not known here
 * accept any 4 to 40 letters and digits.
 */
export function checkTrackingNumber(carrier: string, number: string): Result<string, TrackingNumberProblem> {
  const key = trackingNumberKey(number) ?? ''
  const definition = CARRIERS.get(carrier)
  if (!definition)
    return ANY_NUMBER.test(key) ? ok(key) : refused({ code: 'WRONG_FORMAT', formats: ['4 to 40 letters and digits'] })
  if (validFormat(definition, key)) return ok(key)
  for (const format of definition.formats) {
    const verdict = judge(format, key)
    if (verdict === 'WRONG_CHECK_DIGIT' || verdict === 'UNKNOWN_COUNTRY')
      return refused({ code: verdict, format: format.name })
  }
  return refused({ code: 'WRONG_FORMAT', formats: definition.formats.map((format) => format.name) })
}

/** The carrier's page for the number, or null when the carrier has none or did not issue such a number. */
export function trackingUrl(carrier: string, number: string): string | null {
  const key = trackingNumberKey(number) ?? ''
  const definition = CARRIERS.get(carrier)
  const format = definition && validFormat(definition, key)
  return format?.trackingUrl?.replace('%s', encodeURIComponent(key)) ?? null
}

function validFormat(definition: CarrierDefinition, key: string): NumberFormat | undefined {
  return definition.formats.find((format) => judge(format, key) === 'VALID')
}

function judge(format: NumberFormat, key: string): Verdict {
  const groups = key.length <= 60 ? PATTERNS.get(format)?.exec(key)?.groups : undefined
  const serial = groups?.SerialNumber
  if (!groups || serial === undefined) return 'WRONG_FORMAT'
  if (format.checksum && checkDigit(completed(serial, format), format.checksum) !== groups.CheckDigit)
    return 'WRONG_CHECK_DIGIT'
  const exists = (format.mustExist ?? []).every(({ group, values }) => values.includes(groups[group] ?? ''))
  return exists ? 'VALID' : 'UNKNOWN_COUNTRY'
}

/** Some numbers are printed without a leading part that their check digit covers. */
function completed(serial: string, { serialNumberFormat }: NumberFormat): string {
  if (!serialNumberFormat) return serial
  const { matches_regex, content } = serialNumberFormat.prepend_if
  return new RegExp(matches_regex).test(serial) ? content + serial : serial
}
