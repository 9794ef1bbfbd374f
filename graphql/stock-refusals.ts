import { entry, type RefusalEntry } from './refusal-entry.ts'
import { count, idOf, instant, orNull, text, texts } from './refusal-facts.ts'

const variantId = idOf('Variant', 'The variant.')

/** What stock commands refuse. */
export const stockRefusals: Readonly<Record<string, RefusalEntry>> = {
  QUANTITY_UNAVAILABLE: entry('QuantityUnavailable', 'The units are not there to be moved, or promises claim them.', {
    variantId,
    locationId: idOf('Location', 'The location.'),
    binId: orNull(idOf('Bin', 'The bin that holds fewer; null when promises claim the units.')),
    available: count('How many there are.'),
    missing: count('How many are missing.'),
  }),
  STOCK_MOVED: entry('StockMoved', 'The bin no longer holds what you saw.', {
    variantId,
    binId: idOf('Bin', 'The bin.'),
    condition: text('The condition of the units.'),
    expected: count('What you saw.'),
    actual: count('What it holds now.'),
  }),
  STOCK_ALREADY_OPENED: entry('StockAlreadyOpened', 'These places have opening stock already.', {
    places: texts('SKU and bin of each.'),
  }),
  NOT_YET_HAPPENED: entry('NotYetHappened', 'What is reported lies in the future.', {
    at: instant('The instant given.'),
    now: instant('The present.'),
  }),
  KIT_NOT_STOCKED: entry('KitNotStocked', 'A kit has no stock of its own; its components do.', {
    variantId,
    sku: text('The kit’s SKU.'),
  }),
  BIN_INACTIVE: entry('BinInactive', 'Nothing may arrive in a closed bin.', {
    binId: idOf('Bin', 'The bin.'),
    code: text('Its label.'),
  }),
  REASON_UNKNOWN: entry('ReasonUnknown', 'The reason is not an active code for this activity.', {
    activity: text('The activity.'),
    reasonCode: text('The code given.'),
  }),
  REASON_MISSING: entry('ReasonMissing', 'A difference needs a reason.', {
    variantId,
    difference: count('Counted minus expected, or received minus shipped.'),
  }),
  COUNT_CLOSED: entry('CountClosed', 'The count is closed; start a new one.', {
    number: text('The number of the count.'),
  }),
  TRANSFER_STATE_FORBIDS: entry('TransferStateForbids', 'The act is not possible in the transfer’s state.', {
    number: text('The number of the transfer.'),
    status: text('Its state.'),
    act: text('What was wanted.'),
  }),
  NOT_ON_TRANSFER: entry('NotOnTransfer', 'The variant, or that much of it, is not on the transfer.', {
    number: text('The number of the transfer.'),
    variantId,
    maximum: count('How many it may be.'),
  }),
}
