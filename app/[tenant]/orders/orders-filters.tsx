import { commercialLook, fulfillmentLook, holdReasonWords, moneyLook } from '#components/orders/order-words'
import { ColumnChoice } from '#components/patterns/column-choice'
import type { Column } from '#components/patterns/data-table'
import { FilterBar } from '#components/patterns/filter-bar'
import type { OrderRow, OrdersAnswer } from './orders-query.ts'
import type { OrdersQuestion } from './search-params.ts'

type OrdersFiltersProps = {
  path: string
  question: OrdersQuestion
  columns: readonly Column<OrderRow>[]
  hidden: readonly string[]
} & Pick<OrdersAnswer, 'channels' | 'locations'>

const labels = (looks: Readonly<Record<string, { label: string }>>) =>
  Object.entries(looks).map(([value, { label }]) => ({ value, label }))
const named = ({ nodes }: { nodes: readonly { id: string; name: string }[] }) =>
  nodes.map(({ id, name }) => ({ value: id, label: name }))

/** Search and filters of the list; the address holds them. */
export function OrdersFilters({ path, question, columns, hidden, channels, locations }: OrdersFiltersProps) {
  const { show, due } = question
  const keep: Record<string, string> = due ? { sort: 'due' } : {}
  return (
    <FilterBar
      action={path}
      search={{
        name: 'search',
        label: 'Number, name, e-mail, phone, SKU, tracking',
        value: question.search,
      }}
      keep={typeof show === 'string' ? { ...keep, show } : keep}
      clearHref={path}
      filters={[
        { kind: 'many', name: 'status', label: 'Commercial', options: labels(commercialLook), values: question.status },
        { kind: 'many', name: 'goods', label: 'Fulfillment', options: labels(fulfillmentLook), values: question.goods },
        { kind: 'many', name: 'money', label: 'Money', options: labels(moneyLook), values: question.money },
        {
          kind: 'many',
          name: 'held',
          label: 'Held for',
          options: Object.entries(holdReasonWords).map(([value, label]) => ({ value, label })),
          values: question.held,
        },
        { kind: 'many', name: 'channel', label: 'Channel', options: named(channels), values: question.channel },
        { kind: 'many', name: 'location', label: 'Location', options: named(locations), values: question.location },
        { kind: 'day', name: 'from', label: 'Placed from', value: question.from },
        { kind: 'day', name: 'to', label: 'to', value: question.to },
      ]}
      tools={<ColumnChoice action={path} columns={columns} hidden={hidden} keep={keptPairs(question)} />}
    />
  )
}

/** What the choice of columns leaves as it is. */
function keptPairs(question: OrdersQuestion): readonly (readonly [string, string])[] {
  const { search, sku, from, to, due, status, goods, money, held, channel, location } = question
  const single = Object.entries({ search, sku, from, to, sort: due ? 'due' : '' }).filter(([, value]) => value)
  const many = Object.entries({ status, goods, money, held, channel, location })
  return [...single, ...many.flatMap(([name, values]) => values.map((value) => [name, value] as const))].map(
    ([name, value]) => [name, value],
  )
}
