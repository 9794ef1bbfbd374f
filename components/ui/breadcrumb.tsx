import { ChevronLeft, ChevronRight } from 'lucide-react'
import { cn } from './class-names.tsx'
import { PageLink } from './page-link.tsx'

export type Crumb = { label: string; href?: string }

/** Where this page stands; the last crumb is the page itself. Narrow screens show the way back alone: the title stands below. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-control text-muted">
        {crumbs.map((crumb, index) => (
          <CrumbItem
            key={`${crumb.href}-${crumb.label}`}
            crumb={crumb}
            left={crumbs.length - 1 - index}
            only={crumbs.length === 1}
          />
        ))}
      </ol>
    </nav>
  )
}

/** `left` is the number of crumbs after this one. */
function CrumbItem({ crumb, left, only }: { crumb: Crumb; left: number; only: boolean }) {
  const last = left === 0
  return (
    <li
      className={cn(
        'min-w-0 items-center gap-1',
        only || left === 1 ? 'flex' : 'hidden sm:flex',
        !last && 'sm:shrink-0',
      )}
    >
      {left === 1 ? <ChevronLeft aria-hidden className="size-4 shrink-0 sm:hidden" /> : null}
      {crumb.href && !last ? (
        <PageLink
          href={crumb.href}
          className="truncate rounded-sm px-1 py-0.5 transition-colors hover:bg-pressed hover:text-ink"
        >
          {crumb.label}
        </PageLink>
      ) : (
        <span aria-current={last ? 'page' : undefined} className="truncate px-1 text-ink">
          {crumb.label}
        </span>
      )}
      {last ? null : <ChevronRight aria-hidden className="hidden size-3.5 shrink-0 sm:block" />}
    </li>
  )
}
