import type { Wording } from './wording.ts'

const list = (values: unknown): string => (Array.isArray(values) ? values.join(', ') : String(values))

/** Words for refusals about channels, locations, bins and carriers. */
export const placeWords: Readonly<Record<string, Wording>> = {
  CODE_TAKEN: ({ taken }) => `The code ${taken} is in use already. Choose another one.`,
  NOTHING_TO_CHANGE: () => 'Everything already stands as you asked; nothing was changed.',
  UNRESTRICTED_ONLY: () =>
    'You see only some locations or channels, so you cannot do this. Somebody without such limits can.',
  END_OUT_OF_RANGE: ({ until, latest }) =>
    `The end ${until} is not possible. A switch turns itself back: choose an instant from now until ${latest}.`,
  CHANNEL_CLOSED: ({ channel }) => `The channel ${channel} is closed and takes no orders any more.`,
  CHANNEL_NOT_PAUSED: ({ channel }) => `The channel ${channel} is not paused; it takes orders already.`,
  LOCATION_NOT_CLOSED: ({ location }) => `The location ${location} is open already.`,
  AMOUNT_NOT_IN_CURRENCY: ({ amount, currency }) => `${amount} has more decimals than ${currency} has. Round it first.`,
  LAST_BIN_OF_PURPOSE: ({ bin, purpose }) =>
    `${bin} is the last ${String(purpose).toLowerCase()} bin in use here. Add another one first.`,
  BIN_HOLDS_STOCK: ({ bin, units }) => `${units} units lie in ${bin}. Move them to another bin first.`,
  BIN_CODES_TAKEN: ({ codes }) => `These bins exist already: ${list(codes)}. Choose other codes.`,
  ZONES_CONTRADICT: ({ problems }) => `The zones do not fit together: ${list(problems)}.`,
  SERVICE_NOT_DISABLED: ({ service }) => `The service ${service} is in use already.`,
  TRACKING_FORMAT_UNKNOWN: ({ format, known }) =>
    `Nobody’s tracking numbers are known as ${format}. Known are: ${list(known)}.`,
}
