import { FileInput } from 'lucide-react'
import type { Metadata } from 'next'
import { type ImportRunAnswer, importLook } from '#components/imports/import-types'
import { lookOf, plainWords } from '#components/orders/order-words'
import { type Column, DataTable } from '#components/patterns/data-table'
import { FilterBar } from '#components/patterns/filter-bar'
import { PageHeader } from '#components/patterns/page-header'
import { Status } from '#components/patterns/status'
import { ButtonLink } from '#components/ui/button'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { execute } from '#graphql/execute'
import { importStatuses } from '#modules/imports/import.rules'
import { may } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import type { Search } from '../../orders/search-params.ts'
import { knownOf, ListPaging, oneOf } from '../list-paging.tsx'
import { importsQuery } from './import-query.ts'

export const metadata: Metadata = { title: 'Imports' }

type PageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<Search> }

const count = (value: number) => value.toLocaleString('en-GB')

const columnsFor = (names: ReadonlyMap<string, string>): readonly Column<ImportRunAnswer>[] => [
  {
    id: 'files',
    header: 'Files',
    cell: (run) => <span className="font-medium">{run.fileNames.join(', ')}</span>,
    secondary: (run) => names.get(run.profileKey) ?? plainWords(run.kind),
  },
  { id: 'status', header: 'State', cell: (run) => <Status {...lookOf(importLook, run.status)} /> },
  { id: 'received', header: 'Rows', cell: (run) => count(run.received), align: 'end', from: 'sm' },
  { id: 'accepted', header: 'Taken', cell: (run) => count(run.accepted), align: 'end', from: 'md' },
  { id: 'aside', header: 'Set aside', cell: (run) => count(run.setAside), align: 'end', from: 'lg' },
  {
    id: 'rejected',
    header: 'Rejected',
    cell: (run) => <span className={run.rejected ? 'font-medium text-problem-text' : ''}>{count(run.rejected)}</span>,
    align: 'end',
  },
  { id: 'at', header: 'Begun', cell: (run) => <DateTime value={run.createdAt} />, align: 'end', from: 'md' },
]

/** Every import, the newest first, with what became of its rows. */
export default async function ImportsPage({ params, searchParams }: PageProps) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/admin/imports`
  const statuses = knownOf(search, 'status', importStatuses)
  const profileKey = oneOf(search, 'profile') || null
  const { imports, importProfiles } = await execute(actor, importsQuery, {
    where: { statuses: statuses.length > 0 ? statuses : null, profileKey },
    after: oneOf(search, 'after') || null,
  })
  const start = may(actor, 'import:run') ? (
    <ButtonLink href={`${path}/new`} variant="primary" icon={<FileInput aria-hidden />}>
      Import files
    </ButtonLink>
  ) : undefined
  const names = importProfiles.map(({ key, name }) => ({ value: key, label: name }))
  const states = importStatuses.map((value) => ({ value, label: importLook[value]?.label ?? value }))
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Imports' }]}
        title="Imports"
        line="Every row of a file is taken in, set aside or rejected with its reason"
        primary={start}
      />
      <FilterBar
        action={path}
        clearHref={path}
        filters={[
          { kind: 'many', name: 'status', label: 'State', options: states, values: statuses },
          { kind: 'one', name: 'profile', label: 'Read as', options: names, value: profileKey ?? undefined },
        ]}
      />
      <DataTable
        label="Imports"
        columns={columnsFor(new Map(importProfiles.map(({ key, name }) => [key, name])))}
        rows={imports.nodes}
        rowId={(run) => run.id}
        rowHref={(run) => `${path}/${run.id}`}
        empty={
          <EmptyState
            icon={<FileInput />}
            title={statuses.length || profileKey ? 'No import like this' : 'No imports yet'}
          >
            Orders, products, barcodes, kits, customers, locations and opening stock come in from CSV files.
          </EmptyState>
        }
        paging={<ListPaging path={path} search={search} count={imports.nodes.length} pageInfo={imports.pageInfo} />}
      />
    </>
  )
}
