import type { ReactNode } from 'react'
import { DataTable, type DataTableProps } from '#components/patterns/data-table'
import { KeysetPaging } from './keyset-paging.tsx'
import { NothingFits } from './nothing-fits.tsx'
import { counted, isFiltered } from './words.ts'

type OperationsListProps<Row> = Omit<DataTableProps<Row>, 'empty' | 'paging'> & {
  path: string
  search: Record<string, string | string[] | undefined>
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
  icon: ReactNode
  /** One and many of what is listed ("transfer", "transfers"). */
  noun: readonly [one: string, many: string]
  /** Said when there is nothing at all, and how something gets there. */
  empty: string
  children: ReactNode
}

/** A list of the portal: its table, its paging, and what an empty one says. */
export function OperationsList<Row>(props: OperationsListProps<Row>) {
  const { path, search, pageInfo, icon, noun, empty, children, ...table } = props
  return (
    <DataTable
      {...table}
      empty={
        <NothingFits
          filtered={`No ${noun[0]} fits these filters`}
          empty={empty}
          isFiltered={isFiltered(search)}
          icon={icon}
          path={path}
        >
          {children}
        </NothingFits>
      }
      paging={
        <KeysetPaging path={path} search={search} pageInfo={pageInfo} summary={counted(table.rows.length, ...noun)} />
      }
    />
  )
}
