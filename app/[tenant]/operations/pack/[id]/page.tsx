import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PackStation } from '#components/fulfillment/pack-station'
import { PrintLink } from '#components/fulfillment/print-link'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { NotAtStation, placeOf } from '../../not-at-station.tsx'
import { StationHeader } from '../../station-header.tsx'
import { packAction } from './actions.ts'
import { packTaskQuery } from './pack-query.ts'

export const metadata: Metadata = { title: 'Pack' }

type Props = { params: Promise<{ tenant: string; id: string }> }

/** One task on the packing table. */
export default async function PackPage({ params }: Props) {
  const { tenant, id: encoded } = await params
  const id = decodeURIComponent(encoded)
  const actor = await requireActor(tenant)
  const { stationTask: task } = await execute(actor, packTaskQuery, { id })
  if (!task) notFound()
  const allowed = may(actor, 'fulfillment:pack')
  const isHere = task.status === 'IN_PROGRESS' && task.openHolds === 0 && placeOf(task.lines) === 'pack'
  return (
    <>
      <StationHeader
        tenant={tenant}
        act="Pack"
        task={task}
        actions={
          allowed ? (
            <PrintLink href={`/${tenant}/operations/documents/packing-slip?id=${id}`}>Packing slip</PrintLink>
          ) : undefined
        }
      />
      {isHere && allowed ? (
        <PackStation
          key={task.version}
          lines={task.lines}
          procedure={task.procedure}
          onPack={packAction.bind(null, tenant, id, task.version)}
          shipHref={`/${tenant}/operations/ship/${id}`}
        />
      ) : (
        <NotAtStation tenant={tenant} id={id} task={task} allowed={allowed} at="pack" />
      )}
    </>
  )
}
