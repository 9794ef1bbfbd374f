import { isCurrency } from '#lib/currency'
import { formatMoney, money } from '#lib/money'
import type { Remark } from './candidate.rules.ts'

type Words = (facts: Remark['facts'], label: string) => string

const count = (value: string | number | undefined, one: string): string =>
  `${value ?? 0} ${one}${Number(value) === 1 ? '' : 's'}`

/** Being late has a cause that people know better than the days: the pickup that was missed. */
const orMissed =
  (otherwise: Words): Words =>
  (facts, label) =>
    facts.time ? `${facts.place} missed today's ${facts.carrier} cut-off (${facts.time})` : otherwise(facts, label)

const words: Readonly<Record<string, Words>> = {
  LOCATION_CLOSED: ({ place }) => `${place} is closed`,
  REGION_NOT_SERVED: ({ place, country }) => `${place} does not serve ${country}`,
  NO_SERVICE: ({ place, country }) => `no carrier goes from ${place} to ${country}`,
  SERVICE_DISABLED: ({ place, service }) => `${service} is disabled at ${place}`,
  NO_PICKUP: ({ place }) => `${place} has no pickup within 14 days`,
  CAPACITY_FULL: ({ place }) => `${place} has no capacity left`,
  PAST_CANCEL_DATE: ({ place }) => `${place} would ship after the customer's last day`,
  SHORT: ({ units }, label) => `${label} lacks ${count(units, 'unit')}`,
  SPLIT: (_, label) => `${label} would split the order`,
  LATE_DELIVERY: orMissed(({ days }, label) => `${label} would deliver ${count(days, 'day')} late`),
  LATE_SHIPMENT: orMissed(({ days }, label) => `${label} would ship ${count(days, 'day')} late`),
  WAIT: orMissed(({ days }, label) => `${label} hands over only in ${count(days, 'day')}`),
  TRANSIT: ({ days }, label) => `${label} takes ${count(days, 'day')} on the way`,
  COST: ({ amountMinor, currency }, label) => {
    const code = String(currency)
    const amount = isCurrency(code) ? formatMoney(money(BigInt(amountMinor ?? 0), code)) : String(amountMinor)
    return `${label} costs ${amount} ${code}`
  },
  OTHER_SERVICE: ({ service }, label) => `${label} would use ${service}, which was not asked for`,
  PRIORITY: (_, label) => `${label} ranks lower`,
}

/** What a remark says in words; the row's own note when its code has none here. */
export function remarkWords(remark: Remark, label: string): string {
  const told = words[remark.code]
  return told ? told(remark.facts, label) : `${label}: ${remark.note || remark.code}`
}
