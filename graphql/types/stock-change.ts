import type { Actor } from '#platform/actor'
import type { CommandResult } from '#platform/command'
import { builder } from '../builder.ts'

/** What a stock command did: it changes levels and movements, which have lists of their own. */
export interface StockChangeView {
  readonly what: string
  readonly number: string | null
  readonly lines: number | null
  readonly quantity: number | null
}

export const StockChange = Object.assign(
  builder.objectRef<StockChangeView>('StockChange').implement({
    description: 'What a stock command did; read `stockLevels` and `stockMovements` for the result.',
    fields: (t) => ({
      what: t.exposeString('what', {
        description: 'What was changed: BinStock, Receipt, StockOpening, SafetyStock or Location.',
      }),
      number: t.exposeString('number', {
        nullable: true,
        description: 'The number of the document that was made; null when none was.',
      }),
      lines: t.exposeInt('lines', {
        nullable: true,
        description: 'How many lines were changed; null for a single one.',
      }),
      quantity: t.exposeInt('quantity', {
        nullable: true,
        description: 'What the bin holds now; null when several changed.',
      }),
    }),
  }),
  { name: 'StockChange' },
)

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const whole = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The command's own answer is all there is to load. */
export const stockChangeOf = (_: Actor, result: CommandResult): StockChangeView => ({
  what: result.type,
  number: text(result.number),
  lines: whole(result.lines),
  quantity: whole(result.quantity),
})
