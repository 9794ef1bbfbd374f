import { PackageSearch, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { catalogLook } from '#components/admin/catalog-look'
import { AmountText } from '#components/orders/amount'
import { lookOf } from '#components/orders/order-words'
import { type Column, DataTable } from '#components/patterns/data-table'
import { FilterBar } from '#components/patterns/filter-bar'
import { PageHeader } from '#components/patterns/page-header'
import { Status } from '#components/patterns/status'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { execute } from '#graphql/execute'
import { productStatuses } from '#modules/catalog/catalog.rules'
import { may } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import type { Search } from '../../orders/search-params.ts'
import { ListPaging, oneOf } from '../list-paging.tsx'
import { type VariantRow, variantsQuery } from './products-query.ts'

export const metadata: Metadata = { title: 'Products' }

const columns: readonly Column<VariantRow>[] = [
  {
    id: 'sku',
    header: 'SKU',
    cell: (row) => <span className="font-mono font-medium">{row.sku}</span>,
    secondary: (row) => (row.isKit ? 'Kit' : null),
    width: '11rem',
  },
  {
    id: 'title',
    header: 'Product',
    cell: (row) => row.product.title,
    secondary: (row) => (row.title === row.product.title ? row.product.code : row.title),
  },
  {
    id: 'status',
    header: 'State',
    cell: (row) => <Status {...lookOf(catalogLook, row.status)} />,
    secondary: (row) => (row.heldUntil ? <span className="text-attention-text">held back</span> : null),
    from: 'sm',
  },
  {
    id: 'weight',
    header: 'Weight',
    cell: (row) => (row.weightGrams === null ? 'not known' : `${row.weightGrams.toLocaleString('en-GB')} g`),
    align: 'end',
    from: 'lg',
  },
  { id: 'price', header: 'Price', cell: (row) => (row.price ? <AmountText of={row.price} /> : '–'), align: 'end' },
]

type PageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<Search> }

const yesOrNo = (text: string): boolean | null => (text === 'yes' ? true : text === 'no' ? false : null)
const choice = (yes: string, no: string) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
]

/** Everything that is sold, by SKU; a row leads to its product. */
export default async function ProductsPage({ params, searchParams }: PageProps) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/admin/products`
  const text = oneOf(search, 'search').slice(0, 200)
  const [kit, held] = [oneOf(search, 'kit'), oneOf(search, 'held')]
  const status = productStatuses.find((known) => known === oneOf(search, 'status')) ?? null
  const where = { search: text || null, status, isKit: yesOrNo(kit), isHeld: yesOrNo(held) }
  const { variants } = await execute(actor, variantsQuery, { where, after: oneOf(search, 'after') || null })
  const states = productStatuses.map((value) => ({ value, label: catalogLook[value]?.label ?? value }))
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Products' }]}
        title="Products"
        line="Every variant by SKU, with its product"
        primary={
          may(actor, 'catalog:write') ? (
            <ButtonLink href={`${path}/new`} variant="primary" icon={<Plus aria-hidden />}>
              Create product
            </ButtonLink>
          ) : undefined
        }
      />
      <FilterBar
        action={path}
        search={{ name: 'search', label: 'SKU, title or barcode', value: text }}
        clearHref={path}
        filters={[
          { kind: 'one', name: 'status', label: 'State', options: states, value: status ?? undefined },
          { kind: 'one', name: 'kit', label: 'Kits', options: choice('only', 'none'), value: kit },
          { kind: 'one', name: 'held', label: 'Held back', options: choice('only', 'none'), value: held },
        ]}
      />
      <DataTable
        label="Products"
        columns={columns}
        rows={variants.nodes}
        rowId={(row) => row.id}
        rowHref={(row) => `${path}/${encodeURIComponent(row.product.code)}#${encodeURIComponent(row.sku)}`}
        rowTone={(row) => (row.heldUntil ? 'attention' : undefined)}
        empty={
          <EmptyState
            icon={<PackageSearch />}
            title={text || status || kit || held ? 'Nothing answers this' : 'No products yet'}
          >
            Products are created here, imported from a file, or sent through the API. A search finds the beginning of a
            SKU, words of the title, or a whole barcode.
          </EmptyState>
        }
        paging={<ListPaging path={path} search={search} count={variants.nodes.length} pageInfo={variants.pageInfo} />}
      />
    </>
  )
}
