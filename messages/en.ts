import { catalogWords } from './en-catalog.ts'
import { customerWords } from './en-customers.ts'
import { fulfillmentWords } from './en-fulfillment.ts'
import { importWords } from './en-imports.ts'
import { memberWords } from './en-members.ts'
import { orderChangeWords } from './en-order-changes.ts'
import { orderWords } from './en-orders.ts'
import { organizationWords } from './en-organization.ts'
import { placeWords } from './en-places.ts'
import { routingWords } from './en-routing.ts'
import { stockWords } from './en-stock.ts'
import type { Facts, Wording } from './wording.ts'

export type { Facts } from './wording.ts'

const noun = (type: unknown): string =>
  String(type ?? 'object')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

/** What a refusal says to people: what is not possible, why, what can be done instead. By code, from its facts. */
const refusals: Readonly<Record<string, Wording>> = {
  INVALID_INPUT: ({ issues }) =>
    Array.isArray(issues) && issues.length > 0
      ? `Please correct this: ${issues.join('; ')}`
      : 'The input is not valid.',
  NOT_FOUND: ({ type, id }) => `There is no ${noun(type)} ${id}, or you may not see it.`,
  STALE_VERSION: ({ expected, actual }) =>
    `Somebody changed this since you read it (you saw version ${expected}, it is now ${actual}). Nothing was changed; read it again, then decide.`,
  APPROVAL_REQUIRED: ({ requiredRole }) =>
    `This needs the agreement of ${noun(String(requiredRole).replaceAll('_', ' '))}. It was asked for; nothing was changed yet.`,
  ...catalogWords,
  ...customerWords,
  ...fulfillmentWords,
  ...importWords,
  ...memberWords,
  ...orderChangeWords,
  ...orderWords,
  ...organizationWords,
  ...placeWords,
  ...routingWords,
  ...stockWords,
}

const plain = (code: string): string => {
  const words = code.toLowerCase().replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** The words for a refusal; a code without words of its own is read out. */
export const refusalMessage = (code: string, facts: Facts): string => refusals[code]?.(facts) ?? plain(code)

/** Whether somebody wrote words for the code; a test asks. */
export const hasWords = (code: string): boolean => code in refusals
