import { execute } from '#graphql/execute'
import { orderNumberKey } from '#lib/identifiers'
import type { Actor } from '#platform/actor'
import { type OrdersAnswer, ordersQuery } from './orders-query.ts'
import { type OrdersQuestion, whereOf } from './search-params.ts'

/** `only` is the number of the one order that was typed exactly; `asSku` says that what was typed was found as a SKU. */
export type OrderRows = { answer: OrdersAnswer; only: string | null; asSku: string | null }

const pageSize = 50

/** Finds what was typed: by the order's own words first and, when nothing answers, as a SKU. */
export async function findOrderRows(actor: Actor, question: OrdersQuestion): Promise<OrderRows> {
  const variables = {
    where: whereOf(question, actor.timeZone),
    orderBy: question.due ? 'SHIP_BY' : 'PLACED_AT',
    first: pageSize,
    after: question.after,
  }
  const answer = await execute(actor, ordersQuery, variables)
  const { nodes } = answer.orders
  if (question.search === '') return { answer, only: null, asSku: null }
  const [first] = nodes
  if (nodes.length === 1 && first && isNumberOf(question.search, first.number))
    return { answer, only: first.number, asSku: null }
  if (nodes.length > 0 || question.sku || question.search.includes(' ')) return { answer, only: null, asSku: null }
  const bySku = await execute(actor, ordersQuery, {
    ...variables,
    where: { ...variables.where, search: null, sku: question.search },
  })
  return { answer: bySku, only: null, asSku: bySku.orders.nodes.length > 0 ? question.search.toUpperCase() : null }
}

const isNumberOf = (typed: string, number: string): boolean => orderNumberKey(typed) === orderNumberKey(number)
