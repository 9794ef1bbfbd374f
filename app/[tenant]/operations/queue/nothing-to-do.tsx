import { PackageCheck } from 'lucide-react'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'

/** No work: either none at all, or none that the filter lets through. */
export function NothingToDo({ filtered, path }: { filtered: boolean; path: string }) {
  if (!filtered) {
    return (
      <EmptyState title="Nothing waits to be shipped" icon={<PackageCheck />}>
        Orders come here as soon as they are confirmed and routed to a location.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No work fits these filters"
      icon={<PackageCheck />}
      action={<ButtonLink href={path}>Show all open work</ButtonLink>}
    >
      Work leaves the queue when it is handed over.
    </EmptyState>
  )
}
