import { ColumnChoice } from '#components/patterns/column-choice'
import { Decision } from '#components/patterns/decision'
import { FilterBar } from '#components/patterns/filter-bar'
import { FlowBand } from '#components/patterns/flow-band'
import { Refusal } from '#components/patterns/refusal'
import { Timeline } from '#components/patterns/timeline'
import { WorkProgress } from '#components/patterns/work-progress'
import { Banner } from '#components/ui/banner'
import { Button, ButtonLink } from '#components/ui/button'
import { Card } from '#components/ui/card'
import { DefinitionList } from '#components/ui/definition-list'
import { TabLinks } from '#components/ui/tab-links'
import { Tabs } from '#components/ui/tabs'
import { DECISION, TIMELINE } from './samples.tsx'
import { Chapter, Specimen } from './specimen.tsx'

/** What happened, and why. */
export function StoryChapter() {
  return (
    <Chapter title="Timeline and decision">
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Decision {...DECISION} />
        <Card title="Timeline">
          <Timeline groups={TIMELINE} />
        </Card>
      </div>
    </Chapter>
  )
}

/** Filters, tabs, cards. */
export function FrameChapter() {
  return (
    <Chapter title="Filters, tabs, cards">
      <FilterBar
        action="/dev/components"
        search={{ name: 'q', label: 'Search orders' }}
        filters={[
          {
            kind: 'one',
            name: 'channel',
            label: 'Channel',
            options: [{ value: 'web', label: 'Web UK' }],
            value: 'web',
          },
          {
            kind: 'many',
            name: 'location',
            label: 'Location',
            options: [
              { value: 'leeds', label: 'Leeds' },
              { value: 'lyon', label: 'Lyon' },
            ],
            values: ['leeds'],
          },
          { kind: 'day', name: 'due', label: 'Due' },
        ]}
        clearHref="/dev/components"
        tools={
          <>
            <Button variant="quiet">Save view</Button>
            <ColumnChoice
              action="/dev/components"
              columns={COLUMN_NAMES}
              hidden={['due']}
              keep={[['channel', 'web']]}
            />
          </>
        }
        className="-mx-4 lg:-mx-6"
      />
      <TabLinks
        label="Queues"
        tabs={[
          { href: '?tab=1', label: 'To release', count: 128, current: true },
          { href: '?tab=2', label: 'Picking', count: 42 },
          { href: '?tab=3', label: 'Packed', count: 7 },
        ]}
      />
      <Tabs
        label="Variant"
        tabs={[
          { id: 'stock', label: 'Stock', count: 3, content: <p>Stock by location.</p> },
          { id: 'moves', label: 'Movements', content: <p>Every movement.</p> },
        ]}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <Card
          title="Customer"
          beside="4 orders"
          actions={
            <Button size="sm" variant="quiet">
              Reveal
            </Button>
          }
        >
          <DefinitionList items={CUSTOMER} />
        </Card>
        <Card>A card without a title.</Card>
      </div>
    </Chapter>
  )
}

const COLUMN_NAMES = [
  { id: 'number', header: 'Order' },
  { id: 'customer', header: 'Customer' },
  { id: 'due', header: 'Ship by' },
]

const CUSTOMER = [
  { term: 'Name', value: 'Ada Lindqvist' },
  { term: 'Ship to', value: '•• ••••••• Road, Leeds LS1 •••' },
  { term: 'Company', value: null },
  { term: 'Channel reference', value: 'SHOP-UK-2026-000012345678901234567890-LINDQVIST' },
]

/** The day at a place, long work, and what people must be told. */
export function DayChapter() {
  const cutOff = new Date(Date.now() + 102 * 60_000).toISOString()
  return (
    <Chapter title="Flow, long work, messages">
      <FlowBand
        title="Leeds"
        note="64 % of today’s capacity booked"
        cutOff={{ at: cutOff, service: 'DHL Express' }}
        misses={{ count: 14, href: '?' }}
        steps={[
          { label: 'To ship', count: 1284, href: '?' },
          { label: 'Released', count: 312, href: '?' },
          { label: 'Picked', count: 148, href: '?', tone: 'attention' },
          { label: 'Packed', count: 0, href: '?' },
          { label: 'Handed over', count: 920, href: '?', tone: 'ok' },
        ]}
      />
      <div className="rounded-md border border-line">
        <WorkProgress
          label="Import of orders-november.csv"
          state="running"
          done={64200}
          total={120000}
          unit="orders"
          note="about 2 min left"
          href="?"
          action={
            <Button size="sm" variant="quiet">
              Pause
            </Button>
          }
        />
        <WorkProgress
          label="Back-test of refund.approval v13"
          state="failed"
          done={310}
          total={4800}
          unit="decisions"
          note="a fact is missing"
          href="?"
        />
        <WorkProgress label="Export of stock levels" state="done" done={8120} unit="rows" href="?" />
      </div>
      <Specimen name="Refusal" wide>
        <Refusal
          what="£90.00 cannot be refunded"
          why="£64.20 of this payment is left: £25.80 was refunded on 12 November. Refunds above what was captured are never possible."
          rule={{ label: 'refund.approval v12', href: '?' }}
          next={
            <>
              <Button variant="primary">Refund £64.20</Button>
              <ButtonLink href="?">Give store credit for the rest</ButtonLink>
            </>
          }
        />
      </Specimen>
      <Banner
        tone="attention"
        title="DHL is late in the north of England"
        action={<Button size="sm">See 41 orders</Button>}
      >
        Parcels handed over since yesterday arrive a day later. Customers have been told.
      </Banner>
      <Banner tone="information" title="Change freeze until Monday 08:00" />
      <Banner tone="ok" title="The chain verifies up to event 182,441" />
      <Banner tone="problem" title="Amazon DE has not answered for 22 minutes" />
    </Chapter>
  )
}
