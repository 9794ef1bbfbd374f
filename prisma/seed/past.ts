import type { makeBaskets } from './baskets.ts'
import type { Past } from './history.ts'
import type { OnlineRetail } from './online-retail.ts'
import type { Random } from './random.ts'

const day = 86_400_000
const hour = 3_600_000
const days = 12

/** How far an order of that age has come. The newest are the work of today, at every station. */
export function reachAt(age: number, random: Random): Past['reach'] {
  if (age > 2.2 * day) return 'DELIVERED'
  if (age > 20 * hour) return random.next() < 0.5 ? 'IN_TRANSIT' : 'DELIVERED'
  const chance = random.next()
  if (chance < 0.18) return 'IN_TRANSIT'
  if (chance < 0.3) return 'PACKED'
  return chance < 0.42 ? 'PICKING' : 'OPEN'
}

/** Twelve days of orders from the data set's baskets, in the order of their time; about a fifth of them in the last day. */
export function makePast(
  data: OnlineRetail,
  { retail, wholesale }: ReturnType<typeof makeBaskets>,
  random: Random,
  now: Date,
): Past[] {
  const instants = (count: number): Date[] =>
    Array.from({ length: count }, () => {
      const age = random.next() < 0.22 ? (0.3 + random.next() * 18) * hour : day + random.next() * (days - 1) * day
      return new Date(now.getTime() - age)
    })
  const made = [
    ...instants(240).map((at, index) => ({ at, basket: data.retail[index], make: retail })),
    ...instants(36).map((at, index) => ({ at, basket: data.wholesale[index], make: wholesale })),
  ]
  return made
    .flatMap(({ at, basket, make }) =>
      basket ? [{ at, input: make(basket, at), reach: reachAt(now.getTime() - at.getTime(), random) }] : [],
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
