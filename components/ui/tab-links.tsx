import { cn } from './class-names.tsx'
import { PageLink } from './page-link.tsx'

export type TabLink = { href: string; label: string; count?: number; current?: boolean }

/** Faces of one thing that each have an address: queues, saved views. */
export function TabLinks({ label, tabs, className }: { label: string; tabs: readonly TabLink[]; className?: string }) {
  return (
    <nav aria-label={label} className={cn('flex gap-5 overflow-x-auto border-b border-line', className)}>
      {tabs.map((tab) => (
        <PageLink
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className={cn(
            '-mb-px flex h-9 shrink-0 items-center gap-1.5 border-b-2 text-control font-medium transition-colors focus-visible:-outline-offset-2',
            tab.current ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="text-caption font-normal text-muted tabular-nums">{tab.count}</span>
          )}
        </PageLink>
      ))}
    </nav>
  )
}
