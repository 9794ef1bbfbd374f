import type { Rehearsal } from '#components/patterns/rehearsal'
import { counted } from '#lib/words'
import { plainly } from '#messages/wording'

type Facts = Readonly<Record<string, unknown>>
export type RehearsedAnswer = {
  changes: readonly { object: string; field: string; before: string | null; after: string | null }[]
  events: readonly { type: string; data: Facts }[]
  approval: { requiredRole: string; reason: string } | null
}

/** What an act on an order would do, as its dialog reads it out: fields by object, money, promises and work that follow. */
export function rehearsed({ changes, events, approval }: RehearsedAnswer, more: Rehearsal['changes'] = []): Rehearsal {
  const told = changes.filter(
    ({ object, field }) => !object.startsWith('Change ') && !(field === 'cancelled' && isPartLine(object)),
  )
  const objects = [...new Set(told.map(({ object }) => object))].sort((a, b) => Number(isOrder(b)) - Number(isOrder(a)))
  const shown = objects.map((object) => ({
    object,
    changes: told
      .filter((change) => change.object === object)
      .map(({ field, before, after }) => ({
        field: fieldWords(field),
        before: valueWords(before),
        after: valueWords(after),
      })),
  }))
  const effects = [...new Set(events.flatMap(({ data, type }) => effectsOf(type, data)))]
  return {
    changes: [...more, ...shown],
    money: events.flatMap(({ data, type }) => (type === 'order.cancelled' ? [] : moneyOf(data))),
    effects: shown.length + more.length + effects.length === 0 ? ['Nothing but the record of it changes.'] : effects,
    approval: approval ? { by: plainly(approval.requiredRole), because: approval.reason } : undefined,
  }
}

const isOrder = (object: string): boolean => /^Order \S+$/.test(object)
/** "1001-F1 MUG-BLUE": what the lines of the order say already. */
const isPartLine = (object: string): boolean => /^\S+-F\d+ /.test(object)

const fieldWords = (field: string): string => {
  const words = field.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const valueWords = (value: string | null): string | null =>
  value !== null && /^[A-Z][A-Z_]+$/.test(value) ? plainly(value) : value

const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null
const listOf = (value: unknown): readonly Facts[] => (Array.isArray(value) ? value.filter(isFacts) : [])

function moneyOf({ money, total: sum }: Facts) {
  if (isFacts(sum) && typeof sum.amount === 'string' && typeof sum.currency === 'string')
    return [{ label: 'Total', minorUnits: sum.amount, currency: sum.currency }]
  if (!isFacts(money) || typeof money.currency !== 'string') return []
  const { currency } = money
  const lines = [
    ['To refund', money.refundMinor],
    ['To collect', money.collectMinor],
    ['Authorization to release', money.releaseMinor],
  ] as const
  const moved = lines.flatMap(([label, minorUnits]) =>
    typeof minorUnits === 'string' && minorUnits !== '0' ? [{ label, minorUnits, currency }] : [],
  )
  const total =
    typeof money.totalAfter === 'string' ? [{ label: 'New total', minorUnits: money.totalAfter, currency }] : []
  return money.totalBefore === money.totalAfter ? moved : [...total, ...moved]
}

const treatments: Readonly<Record<string, (part: string, units: number) => string>> = {
  PUT_BACK: (part, units) => `${counted(units, 'picked unit')} of ${part} must be carried back to the bins`,
  VOID_LABEL: (part) => `The label of ${part} is voided; the parcel must be found before the carrier comes`,
  REROUTE: (part) => `${part} is planned anew for the new destination`,
  REQUEST: (part, units) => `The third party of ${part} is asked to give up ${counted(units, 'unit')}`,
}
const remedies: Readonly<Record<string, string>> = {
  RETURN: 'the customer can send it back',
  REDIRECT_BY_CARRIER: 'only the carrier can redirect it',
  VOID_LABEL_FIRST: 'its label must be voided first',
  ASK_THIRD_PARTY: 'ask the third party',
  CANCEL_AND_ORDER_ANEW: 'cancel it and order anew',
}

/** What follows besides: labels, put-back work, parts that stay as they are, units that wait. */
function effectsOf(type: string, data: Facts): readonly string[] {
  const parts = listOf(data.parts).flatMap((part) => {
    const number = String(part.number)
    if (part.treatment === 'REFUSED')
      return [
        `${number} stays as it is (${plainly(part.stage)})${remedies[String(part.remedy)] ? `: ${remedies[String(part.remedy)]}` : ''}`,
      ]
    return treatments[String(part.treatment)]?.(number, Number(part.units)) ?? []
  })
  const waiting = Number(data.waitingUnits ?? 0)
  const asks = typeof data.awaits === 'string' ? [`It waits for the answer of ${plainly(data.awaits)}`] : []
  const summary = typeof data.summary === 'string' ? [data.summary] : []
  const wait = waiting > 0 ? [`${counted(waiting, 'unit')} will wait for stock`] : []
  const sends = type === 'order.hold-placed' ? ['Nothing of it is released until the hold ends'] : []
  return [...asks, ...summary, ...parts, ...wait, ...sends]
}
