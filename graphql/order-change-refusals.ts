import { entry, type RefusalEntry } from './refusal-entry.ts'
import { count, idOf, orNull, text } from './refusal-facts.ts'

const number = text('The order’s number.')
const sku = text('The SKU of the line.')
const asked = count('How many were asked for.')
const orderChangeId = idOf('OrderChange', 'The change.')
const elsewhere = {
  channel: text('The channel’s code.'),
  channelName: text('The channel.'),
  group: text('The group of fields that it decides about.'),
}

/** Refusals about changes of orders. */
export const orderChangeRefusals: Readonly<Record<string, RefusalEntry>> = {
  CHANGE_NOT_POSSIBLE: entry('ChangeNotPossible', 'Nothing of the change can be done.', {
    number,
    kind: text('What was to be changed.'),
    reason: text('Why not.'),
    stage: orNull(text('The stage of the work that forbids it; null when the order itself does.')),
    remedy: text('What can be done instead.'),
  }),
  AUTHORITY_ELSEWHERE: entry(
    'AuthorityElsewhere',
    'The channel decides about these fields; change them there.',
    elsewhere,
  ),
  CHANGE_AWAITS_ANSWER: entry('ChangeAwaitsAnswer', 'The channel was asked; its answer decides.', elsewhere),
  MORE_THAN_CHANGEABLE: entry('MoreThanChangeable', 'The line has fewer units that have not left.', {
    sku,
    asked,
    changeable: count('How many can be taken.'),
    shipped: count('How many have left.'),
  }),
  STOCK_ALLOWS_LESS: entry('StockAllowsLess', 'There is not enough free stock for more units.', {
    sku,
    asked,
    missing: count('How many are missing.'),
  }),
  CHANGE_SETTLED: entry('ChangeSettled', 'The change was settled before.', {
    orderChangeId,
    status: text('How it was settled.'),
  }),
  NOTHING_ASKED: entry('NothingAsked', 'Nobody was asked, so there is nothing to answer.', {
    orderChangeId,
    status: text('The state of the change.'),
  }),
}
