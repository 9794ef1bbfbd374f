import { ExternalLink, Truck } from 'lucide-react'
import { Status } from '#components/patterns/status'
import { CopyButton } from '#components/ui/copy-button'
import { DateTime } from '#components/ui/date-time'
import type { OrderShipment, TrackingEvent } from './order-types.tsx'
import { lookOf, plainWords, shipmentLook } from './order-words.tsx'

/** One parcel: carrier, tracking number, where it is now, and every scan behind a switch. */
export function OrderParcel({ shipment }: { shipment: OrderShipment }) {
  const { trackingEvents: scans } = shipment
  return (
    <div className="rounded-md border border-line p-3 text-control">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Truck aria-hidden className="size-4 text-muted" />
        <span className="font-medium">{shipment.carrierName ?? 'Carrier not known'}</span>
        {shipment.trackingNumber ? <TrackingNumber shipment={shipment} number={shipment.trackingNumber} /> : null}
        <Status {...lookOf(shipmentLook, shipment.status)} className="ml-auto" />
      </div>
      <p className="mt-1 text-muted">
        <Milestones shipment={shipment} />
      </p>
      {scans.length > 0 ? <Scans scans={scans} /> : null}
    </div>
  )
}

function TrackingNumber({ shipment, number }: { shipment: OrderShipment; number: string }) {
  return (
    <span className="flex min-w-0 items-center gap-0.5">
      {shipment.trackingUrl ? (
        <a
          href={shipment.trackingUrl}
          target="_blank"
          rel="noreferrer"
          className="flex min-w-0 items-center gap-1 rounded-sm font-mono text-accent-text hover:underline"
        >
          <span className="truncate">{number}</span>
          <ExternalLink aria-label="opens the carrier’s page" className="size-3.5 shrink-0" />
        </a>
      ) : (
        <span className="truncate font-mono">{number}</span>
      )}
      <CopyButton text={number} label="Copy tracking number" />
    </span>
  )
}

function Milestones({ shipment: { labelledAt, handedOverAt, deliveredAt, number } }: { shipment: OrderShipment }) {
  const steps = [
    ['label printed', labelledAt],
    ['handed over', handedOverAt],
    ['delivered', deliveredAt],
  ] as const
  return (
    <>
      <span className="font-mono">{number}</span>
      {steps.map(([word, at]) =>
        at ? (
          <span key={word}>
            {' · '}
            {word} <DateTime value={at} />
          </span>
        ) : null,
      )}
    </>
  )
}

function Scans({ scans }: { scans: readonly TrackingEvent[] }) {
  return (
    <details className="mt-1.5" open={scans.length <= 3}>
      <summary className="inline-flex rounded-sm text-accent-text marker:content-none hover:underline">
        {scans.length === 1 ? 'One scan' : `${scans.length} scans`} by the carrier
      </summary>
      <ol className="mt-1.5 flex flex-col gap-1 border-l border-line pl-3">
        {scans.map((scan) => (
          <li key={`${scan.at} ${scan.code}`} className="flex flex-wrap justify-between gap-x-4">
            <span>
              {scan.description || plainWords(scan.code)}
              {scan.place ? <span className="text-muted"> in {scan.place}</span> : null}
            </span>
            <DateTime value={scan.at} className="text-muted" />
          </li>
        ))}
      </ol>
    </details>
  )
}
