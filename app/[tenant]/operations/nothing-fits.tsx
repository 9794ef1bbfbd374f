import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'

type NothingFitsProps = {
  /** Said when a filter lets nothing through, and when there is nothing at all. */
  filtered: string
  empty: string
  isFiltered: boolean
  icon: ReactNode
  path: string
  children: ReactNode
}

/** An empty list: filtered away, or nothing there yet; says how something gets there. */
export function NothingFits({ filtered, empty, isFiltered, icon, path, children }: NothingFitsProps) {
  return (
    <EmptyState
      title={isFiltered ? filtered : empty}
      icon={icon}
      action={isFiltered ? <ButtonLink href={path}>Show everything</ButtonLink> : undefined}
    >
      {children}
    </EmptyState>
  )
}
