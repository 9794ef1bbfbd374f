import { PageHeader } from '#components/patterns/page-header'
import { Button, ButtonLink } from '#components/ui/button'
import { ButtonChapter, FormChapter } from './controls-chapter.tsx'
import { FactsChapter, MetricChapter } from './facts-chapter.tsx'
import { OverlayChapter } from './overlay-chapter.tsx'
import { DayChapter, FrameChapter, StoryChapter } from './patterns-chapter.tsx'
import { TableChapter } from './table-chapter.tsx'

/** Every component in every state, in the real shell. */
export default function ComponentsPage() {
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Development', href: '/dev/components' }, { label: 'Components' }]}
        title="Components"
        line="Every primitive and pattern in every state. The theme is in the menu at the foot of the rail."
        primary={<Button variant="primary">Release 12 orders</Button>}
        actions={
          <ButtonLink variant="quiet" href="/dev/components/pick">
            Pick screen
          </ButtonLink>
        }
      />
      <div className="px-4 pb-24 lg:px-6">
        <TableChapter />
        <StoryChapter />
        <FactsChapter />
        <MetricChapter />
        <DayChapter />
        <FrameChapter />
        <OverlayChapter />
        <ButtonChapter />
        <FormChapter />
      </div>
    </>
  )
}
