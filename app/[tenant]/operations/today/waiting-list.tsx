import type { ReactNode } from 'react'
import { Card } from '#components/ui/card'
import { DateTime } from '#components/ui/date-time'
import { PageLink } from '#components/ui/page-link'

export type WaitingRow = { key: string; label: string; mark?: ReactNode; count: number; oldestAt: string; href: string }

/** What waits for somebody, the oldest first; each row opens what it counts. */
export function WaitingList({ title, rows, nothing }: { title: string; rows: readonly WaitingRow[]; nothing: string }) {
  return (
    <Card title={title} beside={rows.reduce((sum, row) => sum + row.count, 0)} flush>
      {rows.length === 0 ? <p className="px-4 pb-4 text-control text-muted">{nothing}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <PageLink
              href={row.href}
              className="flex min-h-9 items-center gap-3 border-t border-line px-4 py-1.5 text-control -outline-offset-2 hover:bg-hover"
            >
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-center gap-2 font-medium">
                  {row.label} {row.mark}
                </span>
                <span className="text-caption text-muted">
                  oldest <DateTime value={row.oldestAt} format="relative" />
                </span>
              </span>
              <span className="tabular-nums">{row.count}</span>
            </PageLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
