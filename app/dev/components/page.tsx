import { PageHeader } from '#components/patterns/page-header'
import { Button } from '#components/ui/button'
import { TableChapter } from './table-chapter.tsx'

/** Every component in every state, in the real shell. */
export default function ComponentsPage() {
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Development', href: '/dev/components' }, { label: 'Components' }]}
        title="Components"
        line="Every primitive and pattern in every state. Switch the theme in the menu at the foot of the rail."
        primary={<Button variant="primary">Release 12 orders</Button>}
        actions={<Button variant="quiet">Export</Button>}
      />
      <div className="px-4 pb-24 lg:px-6">
        <TableChapter />
      </div>
    </>
  )
}
