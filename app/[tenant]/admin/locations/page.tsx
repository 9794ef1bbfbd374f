import { Warehouse } from 'lucide-react'
import type { Metadata } from 'next'
import { ActForm } from '#components/admin/act-form'
import { Disclosure } from '#components/admin/disclosure'
import { plainWords } from '#components/orders/order-words'
import { PageHeader } from '#components/patterns/page-header'
import { Status } from '#components/patterns/status'
import { Card } from '#components/ui/card'
import { DefinitionList } from '#components/ui/definition-list'
import { EmptyState } from '#components/ui/empty-state'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { newId } from '#platform/ids'
import { requireActor } from '../../../actor.ts'
import { StopSwitch } from '../switch-forms.tsx'
import { closeLocation, openLocation, updateLocation } from './actions.ts'
import { CutOffWeek } from './cut-off-week.tsx'
import { type LocationAnswer, locationsQuery } from './locations-query.ts'

export const metadata: Metadata = { title: 'Locations' }

/** Where stock stands and leaves from: reach, capacity, the week's pickups, and each place's stop switch. */
export default async function LocationsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  const { locations } = await execute(actor, locationsQuery, {})
  const isWriter = may(actor, 'location:write')
  return (
    <>
      <PageHeader breadcrumb={[{ label: 'Locations' }]} title="Locations" line="Where stock stands and leaves from" />
      <div className="grid max-w-300 items-start gap-4 px-4 pb-16 lg:px-6 xl:grid-cols-2">
        {locations.nodes.length === 0 ? (
          <EmptyState icon={<Warehouse />} title="No locations yet">
            Locations are imported from a file, or made through the API.
          </EmptyState>
        ) : null}
        {locations.nodes.map((location) => (
          <Card
            key={location.id}
            title={location.name}
            beside={location.code}
            actions={<StateOf status={location.status} />}
          >
            <div className="flex flex-col gap-3">
              <DefinitionList items={factsOf(location)} />
              <Disclosure label="Pickups in the week">
                <CutOffWeek cutOffs={location.cutOffs} timeZone={location.timeZone} />
              </Disclosure>
              {isWriter ? <Acts tenant={tenant} location={location} /> : null}
            </div>
          </Card>
        ))}
      </div>
    </>
  )
}

function Acts({ tenant, location }: { tenant: string; location: LocationAnswer }) {
  const target = { tenant, id: location.id, version: location.version }
  return (
    <>
      <Disclosure label="Change name, reach or capacity">
        <ActForm
          columns
          preview
          quiet
          fields={[
            { name: 'name', label: 'Name', value: location.name },
            {
              name: 'dailyCapacity',
              label: 'Orders a day',
              kind: 'number',
              optional: true,
              value: String(location.dailyCapacity ?? ''),
              help: 'Without limit when empty.',
            },
            {
              name: 'priority',
              label: 'Priority',
              kind: 'number',
              value: String(location.priority),
              help: 'Preferred by routing: the higher.',
            },
            {
              name: 'regionsServed',
              label: 'Ships to',
              value: location.regionsServed.join(', '),
              help: 'Countries such as GB, regions such as GB-SCT, or *.',
            },
          ]}
          act="Save location"
          idempotencyKey={newId()}
          action={updateLocation.bind(null, target)}
        />
      </Disclosure>
      <StopSwitch
        stopped={location.status === 'ACTIVE' ? null : { reason: location.closedReason, until: location.closedUntil }}
        words={{ stopped: 'No orders are routed here now', stop: `Close ${location.name}`, start: 'Open it again' }}
        stop={closeLocation.bind(null, target)}
        start={openLocation.bind(null, target)}
      />
    </>
  )
}

const StateOf = ({ status }: { status: string }) =>
  status === 'ACTIVE' ? (
    <Status label="Open" shape="full" tone="ok" />
  ) : (
    <Status label={plainWords(status)} shape="cross" tone="attention" />
  )

const factsOf = (location: LocationAnswer) => [
  { term: 'Kind', value: plainWords(location.type) },
  { term: 'Where', value: [location.address.city, location.address.country].filter(Boolean).join(', ') },
  {
    term: 'Ships to',
    value: location.regionsServed.map((region) => (region === '*' ? 'everywhere' : region)).join(', '),
  },
  {
    term: 'Capacity',
    value: location.dailyCapacity === null ? 'without limit' : `${location.dailyCapacity} orders a day`,
  },
  { term: 'Priority', value: location.priority },
  {
    term: 'Bins',
    value: location.bins.nodes.map(({ code }) => code).join(', ') + (location.bins.pageInfo.hasNextPage ? ' …' : ''),
  },
]
