import { catalogRefusals } from './catalog-refusals.ts'
import { customerRefusals } from './customer-refusals.ts'
import { fulfillmentRefusals } from './fulfillment-refusals.ts'
import { importRefusals } from './import-refusals.ts'
import { memberRefusals } from './member-refusals.ts'
import { orderChangeRefusals } from './order-change-refusals.ts'
import { orderRefusals } from './order-refusals.ts'
import { organizationRefusals } from './organization-refusals.ts'
import { placeRefusals } from './place-refusals.ts'
import { entry, type RefusalEntry } from './refusal-entry.ts'
import { count, idOf, text } from './refusal-facts.ts'
import { routingRefusals } from './routing-refusals.ts'
import { stockRefusals } from './stock-refusals.ts'

export type { RefusalEntry } from './refusal-entry.ts'

/** The refusals that every mutation may answer with. */
export const commonRefusals = ['INVALID_INPUT', 'NOT_FOUND', 'APPROVAL_REQUIRED'] as const

/** Every refusal by its code. */
export const refusals: Readonly<Record<string, RefusalEntry>> = {
  INVALID_INPUT: entry('InvalidInput', 'The input does not have the form that the command takes.'),
  NOT_FOUND: entry('NotFound', 'There is no such object, or none that you may see; the words are the same.', {
    type: text('What kind of object was looked for.'),
    id: text('The id, number or code that was looked for.'),
  }),
  STALE_VERSION: entry('StaleVersion', 'Somebody changed the object since you read it. Read it again, then decide.', {
    expected: count('The version that you sent.'),
    actual: count('The version that the object has now.'),
  }),
  APPROVAL_REQUIRED: entry('ApprovalRequired', 'Nothing was changed yet: the change waits for somebody’s agreement.', {
    approvalId: idOf('Approval', 'The approval that was asked for.'),
    requiredRole: text('The role of those who may agree.'),
  }),
  ...catalogRefusals,
  ...customerRefusals,
  ...fulfillmentRefusals,
  ...importRefusals,
  ...memberRefusals,
  ...orderChangeRefusals,
  ...orderRefusals,
  ...organizationRefusals,
  ...placeRefusals,
  ...routingRefusals,
  ...stockRefusals,
}

const pascal = (code: string): string =>
  code
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('')

/** The entry of a code; a code nobody wrote an entry for gets a type without figures (a test finds it). */
export const refusalEntry = (code: string): RefusalEntry =>
  refusals[code] ?? { type: pascal(code), description: `The command refuses with ${code}.`, facts: {} }
