import { entry, type RefusalEntry } from './refusal-entry.ts'
import { count, instant, orNull, text, texts } from './refusal-facts.ts'

/** Refusals about channels, locations, bins and carriers, and those that all master data share. */
export const placeRefusals: Readonly<Record<string, RefusalEntry>> = {
  CODE_TAKEN: entry('CodeTaken', 'Another object of the kind already has this code.', {
    type: text('The kind of object.'),
    taken: text('The code.'),
  }),
  NOTHING_TO_CHANGE: entry('NothingToChange', 'Everything already stood as asked.', {
    type: orNull(text('The kind of object; null for orders.')),
    id: orNull(text('Its global id; null for orders.')),
    number: orNull(text('The order’s number; null for anything else.')),
  }),
  UNRESTRICTED_ONLY: entry('UnrestrictedOnly', 'Somebody who sees only some locations or channels may not do this.'),
  END_OUT_OF_RANGE: entry('EndOutOfRange', 'A switch turns itself back: its end lies in the past or too far away.', {
    until: instant('The end that was asked for.'),
    latest: instant('The latest end that is taken.'),
  }),
  CHANNEL_CLOSED: entry('ChannelClosed', 'The channel is closed and takes no orders any more.', {
    channel: text('The channel.'),
  }),
  CHANNEL_NOT_PAUSED: entry('ChannelNotPaused', 'The channel is not paused.', { channel: text('The channel.') }),
  LOCATION_NOT_CLOSED: entry('LocationNotClosed', 'The location is open.', { location: text('The location.') }),
  AMOUNT_NOT_IN_CURRENCY: entry('AmountNotInCurrency', 'The amount has more decimals than its currency.', {
    amount: text('The amount as sent.'),
    currency: text('The currency.'),
  }),
  LAST_BIN_OF_PURPOSE: entry('LastBinOfPurpose', 'A location needs one bin in use for each purpose.', {
    bin: text('The bin.'),
    purpose: text('What it is the last one for.'),
  }),
  BIN_HOLDS_STOCK: entry('BinHoldsStock', 'Goods lie in the bin; move them first.', {
    bin: text('The bin.'),
    units: count('How many units lie there.'),
  }),
  BIN_CODES_TAKEN: entry('BinCodesTaken', 'The location already has bins with these codes.', {
    codes: texts('The codes.'),
  }),
  ZONES_CONTRADICT: entry('ZonesContradict', 'The zones do not fit together.', {
    problems: texts('What is wrong, one sentence each.'),
  }),
  TRACKING_FORMAT_UNKNOWN: entry('TrackingFormatUnknown', 'Nobody’s tracking numbers are known under this name.', {
    format: text('The name that was sent.'),
    known: texts('The names that are known.'),
  }),
  SERVICE_NOT_DISABLED: entry('ServiceNotDisabled', 'The service is not switched off.', {
    service: text('The service.'),
  }),
}
