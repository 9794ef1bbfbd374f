import { Boxes } from 'lucide-react'
import type { Metadata } from 'next'
import { FilterBar } from '#components/patterns/filter-bar'
import { ButtonLink } from '#components/ui/button'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import { OperationsHeader } from '../operations-header.tsx'
import { OperationsList } from '../operations-list.tsx'
import { oneOf, type SearchParams } from '../words.ts'
import { stockColumns } from './stock-columns.tsx'
import { stockFilters, stockWhere } from './stock-filter.ts'
import { stockQuery } from './stock-query.ts'

export const metadata: Metadata = { title: 'Stock' }

type Props = { params: Promise<{ tenant: string }>; searchParams: SearchParams }

/** Stock by item and location: search, filter, open an item. */
export default async function StockPage({ params, searchParams }: Props) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/operations/stock`
  const answer = await execute(actor, stockQuery, { where: stockWhere(search), after: oneOf(search.after) })
  const { nodes, pageInfo } = answer.stockLevels
  const line = 'What lies where, what orders have reserved, and what is free to promise.'
  const receive = (
    <ButtonLink variant="primary" href={`${path}/receive`}>
      Receive goods
    </ButtonLink>
  )
  const sku = { name: 'sku', label: 'SKU, or how it begins', value: oneOf(search.sku) }
  return (
    <>
      <OperationsHeader
        tenant={tenant}
        title="Stock"
        line={line}
        primary={may(actor, 'stock:receive') ? receive : null}
      />
      <FilterBar action={path} clearHref={path} search={sku} filters={stockFilters(answer, search)} />
      <OperationsList
        label="Stock"
        columns={stockColumns}
        rows={nodes}
        rowId={(level) => `${level.variantId}.${level.locationId}`}
        rowHref={(level) => `${path}/${level.variantId}`}
        rowTone={(level) => (level.available < 0 ? 'attention' : undefined)}
        noun={['level', 'levels']}
        empty="No stock yet"
        icon={<Boxes />}
        path={path}
        search={search}
        pageInfo={pageInfo}
      >
        An item appears here with its first receipt, opening or transfer at a location.
      </OperationsList>
    </>
  )
}
