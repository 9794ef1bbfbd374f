import { CircleCheck, Download } from 'lucide-react'
import { isUnderWay } from '#components/imports/import-types'
import { plainWords } from '#components/orders/order-words'
import { type Column, DataTable } from '#components/patterns/data-table'
import { buttonClass } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import type { Search } from '../../../orders/search-params.ts'
import { ListPaging } from '../../list-paging.tsx'
import type { RejectAnswer, RunAnswer } from '../import-query.ts'

const columnsFor = (several: boolean): readonly Column<RejectAnswer>[] => [
  {
    id: 'line',
    header: 'Line',
    cell: ({ line }) => line.toLocaleString('en-GB'),
    secondary: several ? ({ file }) => file : undefined,
    width: several ? '12rem' : '5rem',
  },
  {
    id: 'reason',
    header: 'What is wrong',
    cell: ({ reason }) => <span className="font-medium">{plainWords(reason)}</span>,
    secondary: ({ expected }) => (expected ? `Expected: ${expected}` : null),
  },
  {
    id: 'column',
    header: 'Column',
    cell: ({ column }) => (column ? <span className="font-mono text-caption">{column}</span> : 'the row'),
    from: 'sm',
  },
  {
    id: 'value',
    header: 'Value',
    cell: ({ value }) =>
      value ? (
        <span className="font-mono text-caption break-all">{value}</span>
      ) : (
        <span className="text-muted">empty</span>
      ),
  },
]

/** The rows that were not taken, by line, and the file to correct. */
export function Rejects({ run, path, search }: { run: RunAnswer; path: string; search: Search }) {
  const { nodes, pageInfo } = run.rejects
  return (
    <section className="pb-16">
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 pb-2 lg:px-6">
        <h2 className="text-section font-semibold">Rejected rows</h2>
        {run.rejected > 0 ? <Downloads run={run} path={path} /> : null}
      </div>
      <DataTable
        label="Rejected rows"
        columns={columnsFor(run.fileNames.length > 1)}
        rows={nodes}
        rowId={({ file, line, column, reason }) => `${file}:${line}:${column}:${reason}`}
        empty={
          <EmptyState icon={<CircleCheck />} title={isUnderWay(run.status) ? 'None so far' : 'No row was rejected'}>
            A row that cannot be taken is listed here with its line, what is wrong and what is expected.
          </EmptyState>
        }
        paging={<ListPaging path={path} search={search} count={nodes.length} pageInfo={pageInfo} />}
      />
    </section>
  )
}

/** A download is no page: a plain link, so that the browser keeps the file. */
function Downloads({ run, path }: { run: RunAnswer; path: string }) {
  return (
    <div className="flex flex-wrap gap-2">
      {run.fileNames.map((name) => (
        <a
          key={name}
          download
          href={`${path}/rejects?file=${encodeURIComponent(name)}`}
          className={buttonClass({ variant: 'secondary' })}
        >
          <Download aria-hidden className="size-4" />
          {run.fileNames.length > 1 ? `Rejected rows of ${name}` : 'Download to correct'}
        </a>
      ))}
    </div>
  )
}
