import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrintLink } from '#components/fulfillment/print-link'
import { ShipStation } from '#components/fulfillment/ship-station'
import { ButtonLink } from '#components/ui/button'
import { leftToShip } from '#modules/fulfillment/fulfillment.rules'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { NotAtStation, placeOf } from '../../not-at-station.tsx'
import { StationHeader } from '../../station-header.tsx'
import { shipAction } from './actions.ts'
import { ParcelsAndAddress } from './parcels-and-address.tsx'
import { findShipPage, type Next } from './ship-query.ts'
import { ShipmentsMade } from './shipments-made.tsx'

export const metadata: Metadata = { title: 'Ship' }

type Props = { params: Promise<{ tenant: string; id: string }> }

/** One task at the door: label, hand over, next. */
export default async function ShipTaskPage({ params }: Props) {
  const { tenant, id: encoded } = await params
  const id = decodeURIComponent(encoded)
  const actor = await requireActor(tenant)
  const page = await findShipPage(actor, id)
  if (!page) notFound()
  const { task, services, next } = page
  const allowed = may(actor, 'fulfillment:ship')
  const toLabel = task.packages.filter(({ shipmentId }) => shipmentId === null)
  const isHere = task.status === 'IN_PROGRESS' && task.openHolds === 0 && placeOf(task.lines) === 'ship'
  const canLabel = isHere && allowed && toLabel.length > 0 && task.lines.some((line) => leftToShip(line) > 0)
  const hasShipments = task.shipments.length > 0
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
      {canLabel || hasShipments ? (
        <div className="grid items-start gap-6 px-4 pt-2 pb-16 lg:grid-cols-[minmax(0,30rem)_minmax(0,24rem)] lg:px-6">
          <div className="flex flex-col gap-4">
            <ShipmentsMade tenant={tenant} task={task} mayShip={allowed && task.openHolds === 0} />
            {canLabel ? (
              <ShipStation
                key={task.version}
                services={services}
                plannedService={task.carrierServiceId}
                onShip={shipAction.bind(null, tenant, id)}
              />
            ) : (
              <Onward tenant={tenant} next={next} />
            )}
          </div>
          <ParcelsAndAddress task={task} />
        </div>
      ) : (
        <NotAtStation tenant={tenant} id={id} task={task} allowed={allowed} at="ship" />
      )}
    </>
  )
}

const STATION = { PICK: ['pick', 'Pick'], PACK: ['pack', 'Pack'], SHIP: ['ship', 'Ship'] } as const

function Onward({ tenant, next }: { tenant: string; next: Next | null }) {
  const [path, word] = STATION[next?.station ?? 'PICK']
  return (
    <div className="flex flex-col gap-2">
      {next ? (
        <ButtonLink href={`/${tenant}/operations/${path}/${next.id}`} size="hand" variant="primary">
          {word} the next one, {next.number}
        </ButtonLink>
      ) : null}
      <ButtonLink href={`/${tenant}/operations/queue`} size="hand">
        Back to the work queue
      </ButtonLink>
    </div>
  )
}
