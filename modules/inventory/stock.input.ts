import { z } from 'zod'
import { stockConditions } from './stock.rules.ts'

/** The largest quantity of one line, in the variant's unit: a hundred million grams are a hundred tonnes. */
export const largestQuantity = 100_000_000

const whole = (least: number, expected: string) =>
  z
    .int({ error: `must be ${expected}`, abort: true })
    .min(least, `must be ${expected}`)
    .max(largestQuantity, `must be at most ${largestQuantity}`)

/** Units that are moved: an integer from 1. */
export const quantityInput = whole(1, 'a whole number above zero')
/** Units that stand somewhere: an integer from 0. */
export const countInput = whole(0, 'a whole number, zero or more')

export const conditionInput = z.enum(stockConditions)
export const noteInput = z.string().trim().max(500, 'must have at most 500 characters').nullish()
export const reasonCodeInput = z.string().trim().min(1, 'must name a reason code').max(60)

const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** When it happened: a Date, or ISO 8601 text with its offset. Nothing else becomes an instant by chance. */
export const instantInput = z.preprocess(
  (value) => (typeof value === 'string' && isoInstant.test(value) ? new Date(value) : value),
  z.date('must be an instant like 2026-11-04T09:30:00Z'),
)

/** A cost per unit: decimal text of at most six places, with its currency. */
export const unitCostInput = z.object({
  amount: z
    .string()
    .regex(/^\d{1,12}(\.\d{1,6})?$/, 'must be a decimal of at most six places, like 12.50')
    .describe('The cost of one unit, a decimal of at most six places.'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code like GBP'),
})

/** Lines of a batch: at most 500, so that one transaction stays short. */
export const linesOf = <T extends z.ZodType>(line: T) =>
  z.array(line).min(1, 'must have at least one line').max(500, 'must have at most 500 lines')
