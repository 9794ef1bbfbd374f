import { plainly, type Wording } from './wording.ts'

/** What stock commands say when something is not possible. */
export const stockWords: Readonly<Record<string, Wording>> = {
  QUANTITY_UNAVAILABLE: ({ available, missing, binId }) =>
    binId
      ? `The bin holds ${available}; ${missing} more would be needed.`
      : `Only ${available} can be moved; the other ${missing} are promised to orders.`,
  STOCK_MOVED: ({ expected, actual }) =>
    `The bin holds ${actual} now, not the ${expected} you saw. Nothing was changed; look again.`,
  STOCK_ALREADY_OPENED: ({ places }) =>
    `Opening stock was entered before for ${Array.isArray(places) ? places.join(', ') : 'these places'}. Adjust or count instead.`,
  NOT_YET_HAPPENED: ({ at, now }) => `${at} lies in the future (it is ${now}). Report what has happened.`,
  KIT_NOT_STOCKED: ({ sku }) => `${sku} is a kit and has no stock of its own. Book its components.`,
  BIN_INACTIVE: ({ code }) => `Bin ${code} is closed. Choose another.`,
  REASON_UNKNOWN: ({ activity, reasonCode }) =>
    `"${reasonCode}" is not a reason for ${plainly(activity)}. Choose one from the list.`,
  REASON_MISSING: ({ difference }) => `A difference of ${difference} needs a reason.`,
  COUNT_CLOSED: ({ number }) => `Count ${number} is closed. Start a new one.`,
  TRANSFER_STATE_FORBIDS: ({ number, status, act }) =>
    `Transfer ${number} is ${plainly(status)}; to ${plainly(act)} it is not possible now.`,
  NOT_ON_TRANSFER: ({ number, maximum }) => `Transfer ${number} has at most ${maximum} of this item.`,
}
