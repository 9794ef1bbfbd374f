import { Card } from '#components/ui/card'
import { counted } from '../../words.ts'
import type { ShipTask } from './ship-query.ts'

/** What leaves, and where it goes. */
export function ParcelsAndAddress({ task }: { task: ShipTask }) {
  const units = task.packages.reduce((sum, parcel) => sum + parcel.units, 0)
  return (
    <div className="flex flex-col gap-4">
      <Card title="Ship to">
        <address className="text-reading not-italic">
          {task.shipTo.map((line) => (
            <span key={line} className="block [overflow-wrap:anywhere]">
              {line}
            </span>
          ))}
        </address>
      </Card>
      <Card
        title="Parcels"
        beside={`${counted(units, 'unit', 'units')} in ${counted(task.packages.length, 'parcel', 'parcels')}`}
      >
        <ul className="flex flex-col gap-1 text-control">
          {task.packages.map((parcel) => (
            <li key={parcel.number} className="flex justify-between gap-4 tabular-nums">
              <span>{parcel.number}</span>
              <span className="text-muted">
                {counted(parcel.units, 'unit', 'units')}
                {parcel.weightGrams ? ` · ${parcel.weightGrams.toLocaleString('en-GB')} g` : ' · not weighed'}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
