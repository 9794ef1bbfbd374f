import { SearchX } from 'lucide-react'
import { TopBar } from '#components/patterns/top-bar'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'

/** The same words for what does not exist and for what this person may not see. */
export default function NotFound() {
  return (
    <>
      <TopBar breadcrumb={[{ label: 'Not found' }]} />
      <EmptyState
        icon={<SearchX />}
        title="There is nothing at this address"
        action={<ButtonLink href="/">Back to your work</ButtonLink>}
      >
        It may have been moved, or it belongs to something that you may not see. Ctrl K finds orders, customers, SKUs
        and pages.
      </EmptyState>
    </>
  )
}
