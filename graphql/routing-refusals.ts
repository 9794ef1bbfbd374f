import { entry, type RefusalEntry } from './refusal-entry.ts'
import { count, day, idOf, text, texts } from './refusal-facts.ts'

const number = text('The fulfillment order’s number.')
const policyKey = text('The policy.')

/** Refusals about routing and the policies that it asks. */
export const routingRefusals: Readonly<Record<string, RefusalEntry>> = {
  NOTHING_TO_ROUTE: entry('NothingToRoute', 'Nothing of the order could be given a location.', {
    number: text('The order’s number.'),
    status: text('Its state.'),
  }),
  FULFILLMENT_ORDER_STARTED: entry('FulfillmentOrderStarted', 'Work on the part has begun.', {
    number,
    status: text('Its state.'),
    pickedUnits: count('Units picked.'),
    requestStatus: text('How far a third party was asked.'),
  }),
  ALREADY_AT_LOCATION: entry('AlreadyAtLocation', 'The part is at this location already.', {
    number,
    location: text('The location.'),
  }),
  LOCATION_CANNOT_TAKE: entry('LocationCannotTake', 'The location cannot take the whole part.', {
    number,
    location: text('The location.'),
    missingUnits: count('Units that cannot ship from there.'),
    skus: texts('Their SKUs.'),
    why: text('Why, in one sentence.'),
  }),
  CAPACITY_FULL: entry('CapacityFull', 'The location’s day has no place for another parcel.', {
    locationId: idOf('Location', 'The location.'),
    day: day('The day.'),
  }),
  SPLIT_QUANTITY_INVALID: entry('SplitQuantityInvalid', 'A split must leave something and take something.', {
    number,
    sku: text('The SKU; "*" when it is about the whole.'),
    quantity: count('Units asked for.'),
    open: count('Units that are open.'),
  }),
  POLICY_NOT_ACTIVE: entry('PolicyNotActive', 'No version of the policy is active.', { policyKey }),
  POLICY_GAP: entry('PolicyGap', 'No row of the policy covers this case.', {
    policyKey,
    version: count('Its version.'),
  }),
  POLICY_FACTS_REFUSED: entry('PolicyFactsRefused', 'The policy cannot be asked about these facts.', {
    policyKey,
    version: count('Its version.'),
    problems: texts('What is wrong, fact by fact.'),
  }),
}
