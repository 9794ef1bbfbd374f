import { ShipStation } from '#components/fulfillment/ship-station'
import { shipAction } from './actions.ts'
import { Onward } from './onward.tsx'
import { ParcelsAndAddress } from './parcels-and-address.tsx'
import type { ShipPage } from './ship-query.ts'
import { ShipmentsMade } from './shipments-made.tsx'

type DoorProps = { tenant: string; id: string; page: ShipPage; canLabel: boolean; mayShip: boolean }

/** The door: shipments made so far, the next label, and where it goes. */
export function Door({ tenant, id, page, canLabel, mayShip }: DoorProps) {
  const { task, services, next } = page
  return (
    <div className="grid items-start gap-6 px-4 pt-2 pb-16 lg:grid-cols-[minmax(0,30rem)_minmax(0,24rem)] lg:px-6">
      <div className="flex flex-col gap-4">
        <ShipmentsMade tenant={tenant} task={task} mayShip={mayShip} />
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
  )
}
