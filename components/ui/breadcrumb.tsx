import { ChevronRight } from 'lucide-react'
import Link from 'next/link'

export type Crumb = { label: string; href?: string }

/** Where this page stands. The last crumb is the page itself. On narrow screens only the last two are shown. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-control text-muted">
        {crumbs.map((crumb, index) => {
          const last = index === crumbs.length - 1
          return (
            <li
              key={`${crumb.href}-${crumb.label}`}
              className={
                last ? 'flex min-w-0 items-center' : 'hidden shrink-0 items-center gap-1 nth-last-2:flex sm:flex'
              }
            >
              {crumb.href && !last ? (
                <Link
                  href={crumb.href}
                  className="rounded-sm px-1 py-0.5 transition-colors hover:bg-pressed hover:text-ink"
                >
                  {crumb.label}
                </Link>
              ) : (
                <span aria-current={last ? 'page' : undefined} className="truncate px-1 text-ink">
                  {crumb.label}
                </span>
              )}
              {last ? null : <ChevronRight aria-hidden className="size-3.5" />}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
