import { plainly, type Wording } from './wording.ts'

const list = (values: unknown): string => (Array.isArray(values) ? values.join(', ') : '')

/** What routing and the policies say when something is not possible. */
export const routingWords: Readonly<Record<string, Wording>> = {
  NOTHING_TO_ROUTE: ({ number, status }) =>
    status === 'CANCELLED' || status === 'COMPLETED'
      ? `Order ${number} is ${plainly(status)}: nothing is left to be routed.`
      : `Every unit of order ${number} has its place already. To choose places anew, take back parts whose work has not begun.`,
  FULFILLMENT_ORDER_STARTED: ({ number, status, requestStatus, pickedUnits }) =>
    requestStatus === 'SUBMITTED' || requestStatus === 'ACCEPTED'
      ? `${number} was handed to the third party. Ask them to cancel it, then try again.`
      : `Work on ${number} has begun (${plainly(status)}, ${pickedUnits} picked). Put the goods back first, then it can go elsewhere.`,
  ALREADY_AT_LOCATION: ({ number, location }) => `${number} is at ${location} already.`,
  LOCATION_CANNOT_TAKE: ({ number, location, missingUnits, skus, why }) =>
    `${location} cannot take ${number}: ${missingUnits} of its units cannot ship from there (${list(skus)}). ${why} Split it, or choose another location.`,
  CAPACITY_FULL: ({ day }) =>
    `The location has no place left on ${day} for another parcel. Choose another day or location.`,
  SPLIT_QUANTITY_INVALID: ({ number, sku, quantity, open }) =>
    sku === '*'
      ? `All ${open} units of ${number} would leave it. Keep at least one, or move the whole part.`
      : `${number} has ${open} open units of ${sku}, fewer than the ${quantity} asked for.`,
  NOTHING_WAITS: ({ looked }) =>
    Number(looked) === 0
      ? 'No order waits for anything that is in stock.'
      : `${looked} orders wait for stock, and what is free helps none of them now.`,
  POLICY_NOT_ACTIVE: ({ policyKey }) =>
    `No version of the policy ${policyKey} is active, so this cannot be decided. Activate one first.`,
  POLICY_GAP: ({ policyKey, version }) =>
    `No row of ${policyKey} (version ${version}) covers this case. Add one, then try again.`,
  POLICY_FACTS_REFUSED: ({ policyKey, version, problems }) =>
    `${policyKey} (version ${version}) cannot be asked: ${list(problems)}.`,
}
