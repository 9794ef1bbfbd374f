import type { ReactNode } from 'react'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { cn } from '../ui/class-names.tsx'
import { TopBar } from './top-bar.tsx'

export type PageHeaderProps = {
  /** Where this page stands; drawn in the top bar. */
  breadcrumb?: readonly Crumb[]
  title: ReactNode
  /** Beside the title: a Status, a Badge, a copy button. */
  beside?: ReactNode
  /** The one line that matters: state and what is due. */
  line?: ReactNode
  /** The page's primary act, at the right of the title. */
  primary?: ReactNode
  /** Further acts, at the right of the top bar: quiet buttons and a menu. */
  actions?: ReactNode
  /** Below the line: tabs, status tracks. */
  children?: ReactNode
  className?: string
}

/** Top bar, title, the one line that matters, primary act. First thing of every page in a portal. */
export function PageHeader(props: PageHeaderProps) {
  const { breadcrumb, title, beside, line, primary, actions, children, className } = props
  return (
    <>
      <TopBar breadcrumb={breadcrumb} actions={actions} />
      <header className={cn('flex flex-col gap-4 px-4 pt-5 pb-4 lg:px-6', className)}>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-64">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h1 className="min-w-0 text-page font-semibold text-balance [overflow-wrap:anywhere]">{title}</h1>
              {beside}
            </div>
            {line ? <div className="mt-0.5 text-reading text-pretty text-muted">{line}</div> : null}
          </div>
          {primary ? <div className="flex flex-wrap gap-2">{primary}</div> : null}
        </div>
        {children}
      </header>
    </>
  )
}
