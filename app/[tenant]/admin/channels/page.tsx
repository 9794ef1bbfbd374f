import { Store } from 'lucide-react'
import type { Metadata } from 'next'
import { plainWords } from '#components/orders/order-words'
import { PageHeader } from '#components/patterns/page-header'
import { Status } from '#components/patterns/status'
import { Card } from '#components/ui/card'
import { DefinitionList } from '#components/ui/definition-list'
import { EmptyState } from '#components/ui/empty-state'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import { StopSwitch } from '../switch-forms.tsx'
import { pauseChannel, resumeChannel } from './actions.ts'

export const metadata: Metadata = { title: 'Channels' }

type Channel = {
  id: string
  code: string
  name: string
  type: string
  currency: string
  timeZone: string
  status: string
  pausedReason: string | null
  pausedUntil: string | null
  paymentTerms: string
  acceptsOversold: boolean
  promiseDays: number
  priority: number
  statusMap: readonly { theirs: string; ours: string }[]
  authority: readonly { group: string; system: string }[]
  version: number
}

const channelsQuery = graphql<{ channels: { nodes: readonly Channel[] } }>(`
  query AdminChannels {
    channels(first: 100) {
      nodes {
        id code name type currency timeZone status pausedReason pausedUntil paymentTerms acceptsOversold promiseDays priority
        statusMap { theirs ours } authority { group system } version
      }
    }
  }
`)

/** Where customers buy: how each channel is paid and promised, who decides what, and its stop switch. */
export default async function ChannelsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  const { channels } = await execute(actor, channelsQuery, {})
  return (
    <>
      <PageHeader breadcrumb={[{ label: 'Channels' }]} title="Channels" line="Where customers buy" />
      <div className="grid max-w-300 items-start gap-4 px-4 pb-16 lg:px-6 xl:grid-cols-2">
        {channels.nodes.length === 0 ? (
          <EmptyState icon={<Store />} title="No channels yet">
            A channel is made through the API, or with the first import of its orders.
          </EmptyState>
        ) : null}
        {channels.nodes.map((channel) => (
          <Card
            key={channel.id}
            title={channel.name}
            beside={channel.code}
            actions={<StateOf status={channel.status} />}
          >
            <div className="flex flex-col gap-3">
              <DefinitionList items={factsOf(channel)} />
              {may(actor, 'channel:write') && channel.status !== 'CLOSED' ? (
                <StopSwitch
                  stopped={
                    channel.status === 'PAUSED' ? { reason: channel.pausedReason, until: channel.pausedUntil } : null
                  }
                  words={{ stopped: 'No orders are taken now', stop: 'Pause this channel', start: 'Take orders again' }}
                  stop={pauseChannel.bind(null, { tenant, id: channel.id, version: channel.version })}
                  start={resumeChannel.bind(null, { tenant, id: channel.id, version: channel.version })}
                />
              ) : null}
            </div>
          </Card>
        ))}
      </div>
    </>
  )
}

const StateOf = ({ status }: { status: string }) =>
  status === 'ACTIVE' ? (
    <Status label="Takes orders" shape="full" tone="ok" />
  ) : (
    <Status label={plainWords(status)} shape={status === 'PAUSED' ? 'half' : 'cross'} tone="attention" />
  )

const factsOf = (channel: Channel) => [
  { term: 'Kind', value: plainWords(channel.type) },
  { term: 'Currency and zone', value: `${channel.currency}, ${channel.timeZone}` },
  { term: 'Paid', value: plainWords(channel.paymentTerms) },
  { term: 'Ships within', value: `${channel.promiseDays} days, when an order brings no promise` },
  {
    term: 'When stock is short',
    value: channel.acceptsOversold ? 'Accepted; the rest is backordered' : 'Decided by policy',
  },
  { term: 'Priority', value: channel.priority },
  {
    term: 'Who decides',
    value: channel.authority
      .map(({ group, system }) => `${plainWords(group)}: ${plainWords(system).toLowerCase()}`)
      .join('; '),
  },
  {
    term: 'Their states',
    value: channel.statusMap.map(({ theirs, ours }) => `${theirs} is ${plainWords(ours).toLowerCase()}`).join('; '),
  },
]
