import type { ReactNode } from 'react'
import type { ShipmentStatus } from '#modules/fulfillment/shipment.rules'
import { CopyButton } from '../ui/copy-button.tsx'
import { ShipmentState } from './shipment-state.tsx'

type ShipmentCardProps = {
  number: string
  status: ShipmentStatus
  trackingNumber: string | null
  parcels: readonly { number: string; units: number; weightGrams: number | null }[]
  /** What can be done with it: hand over, void, print. */
  children?: ReactNode
}

/** A shipment at the door: how far it is, its number, its parcels. */
export function ShipmentCard({ number, status, trackingNumber, parcels, children }: ShipmentCardProps) {
  return (
    <section aria-label={`Shipment ${number}`} className="flex flex-col gap-3 rounded-md border border-line p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-reading font-semibold">{number}</h2>
        <ShipmentState status={status} />
      </div>
      <p className="flex items-center gap-1 text-reading">
        {trackingNumber ? (
          <>
            <span className="font-mono break-all">{trackingNumber}</span>
            <CopyButton text={trackingNumber} label="Copy tracking number" />
          </>
        ) : (
          <span className="text-muted">No tracking number</span>
        )}
      </p>
      <ul className="text-control text-muted">
        {parcels.map((parcel) => (
          <li key={parcel.number} className="tabular-nums">
            {parcel.number} · {parcel.units} {parcel.units === 1 ? 'unit' : 'units'}
            {parcel.weightGrams ? ` · ${parcel.weightGrams.toLocaleString('en-GB')} g` : ''}
          </li>
        ))}
      </ul>
      {children ? <div className="flex flex-wrap gap-2">{children}</div> : null}
    </section>
  )
}
