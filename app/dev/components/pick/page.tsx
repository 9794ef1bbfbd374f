import { PageHeader } from '#components/patterns/page-header'
import { PickSample } from '../overlay-chapter.tsx'

/** The hand-held screen on its own: its scan field holds the focus, so it has its own page. */
export default function PickPage() {
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Components', href: '/dev/components' }, { label: 'Pick' }]}
        title="Pick task"
      />
      <PickSample cutOff={new Date(Date.now() + 24 * 60_000).toISOString()} />
    </>
  )
}
