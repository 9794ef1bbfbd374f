import amazon from './definitions/amazon.json' with { type: 'json' }
import canadaPost from './definitions/canada-post.json' with { type: 'json' }
import canpar from './definitions/canpar.json' with { type: 'json' }
import dhl from './definitions/dhl.json' with { type: 'json' }
import dpd from './definitions/dpd.json' with { type: 'json' }
import fedex from './definitions/fedex.json' with { type: 'json' }
import gofo from './definitions/gofo.json' with { type: 'json' }
import landmark from './definitions/landmark.json' with { type: 'json' }
import lasership from './definitions/lasership.json' with { type: 'json' }
import oldDominion from './definitions/old-dominion.json' with { type: 'json' }
import ontrac from './definitions/ontrac.json' with { type: 'json' }
import purolator from './definitions/purolator.json' with { type: 'json' }
import s10 from './definitions/s10.json' with { type: 'json' }
import speedee from './definitions/speedee.json' with { type: 'json' }
import ups from './definitions/ups.json' with { type: 'json' }
import usps from './definitions/usps.json' with { type: 'json' }
import yodel from './definitions/yodel.json' with { type: 'json' }
import yunexpress from './definitions/yunexpress.json' with { type: 'json' }

/** How the check digit of a number is computed; `name` selects the algorithm. */
export type Checksum = Readonly<{
  name: string
  modulo?: number
  modulo1?: number
  modulo2?: number
  evens_multiplier?: number
  odds_multiplier?: number
  reverse?: boolean
  weightings?: readonly number[]
  alphabet?: string
}>

/** One way in which a carrier writes its numbers. `pattern` names the groups SerialNumber and CheckDigit. */
export type NumberFormat = Readonly<{
  name: string
  pattern: string
  checksum?: Checksum
  serialNumberFormat?: Readonly<{ prepend_if: Readonly<{ matches_regex: string; content: string }> }>
  mustExist?: readonly Readonly<{ group: string; values: readonly string[] }>[]
  trackingUrl?: string
  examples: Readonly<{ valid: readonly string[]; invalid: readonly string[] }>
}>

/** A carrier with its number formats; `carrier` is the key by which the rest of the product names it. */
export type CarrierDefinition = Readonly<{ name: string; carrier: string; formats: readonly NumberFormat[] }>

/** Every carrier whose numbers can be checked. "s10" is the format that all postal services share. */
export const CARRIER_DEFINITIONS: readonly CarrierDefinition[] = [
  amazon,
  canadaPost,
  canpar,
  dhl,
  dpd,
  fedex,
  gofo,
  landmark,
  lasership,
  oldDominion,
  ontrac,
  purolator,
  s10,
  speedee,
  ups,
  usps,
  yodel,
  yunexpress,
]
