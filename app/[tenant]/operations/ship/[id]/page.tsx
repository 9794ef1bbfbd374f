import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrintLink } from '#components/fulfillment/print-link'
import { leftToShip } from '#modules/fulfillment/fulfillment.rules'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { NotAtStation, placeOf } from '../../not-at-station.tsx'
import { StationHeader } from '../../station-header.tsx'
import { Door } from './door.tsx'
import { findShipPage } from './ship-query.ts'

export const metadata: Metadata = { title: 'Ship' }

type Props = { params: Promise<{ tenant: string; id: string }> }

/** One task at the door: label, hand over, next. */
export default async function ShipTaskPage({ params }: Props) {
  const { tenant, id: encoded } = await params
  const id = decodeURIComponent(encoded)
  const actor = await requireActor(tenant)
  const page = await findShipPage(actor, id)
  if (!page) notFound()
  const { task } = page
  const allowed = may(actor, 'fulfillment:ship')
  const toLabel = task.packages.filter(({ shipmentId }) => shipmentId === null)
  const isHere = task.status === 'IN_PROGRESS' && task.openHolds === 0 && placeOf(task.lines) === 'ship'
  const canLabel = isHere && allowed && toLabel.length > 0 && task.lines.some((line) => leftToShip(line) > 0)
  return (
    <>
      <StationHeader
        tenant={tenant}
        act="Ship"
        task={task}
        actions={
          may(actor, 'fulfillment:pack') ? (
            <PrintLink href={`/${tenant}/operations/documents/packing-slip?id=${id}`}>Packing slip</PrintLink>
          ) : undefined
        }
      />
      {canLabel || task.shipments.length > 0 ? (
        <Door tenant={tenant} id={id} page={page} canLabel={canLabel} mayShip={allowed && task.openHolds === 0} />
      ) : (
        <NotAtStation tenant={tenant} id={id} task={task} allowed={allowed} at="ship" />
      )}
    </>
  )
}
