import type { ReactNode } from 'react'
import { Status } from '#components/patterns/status'
import { Card } from '#components/ui/card'
import { DateTime } from '#components/ui/date-time'
import { DueTime } from './due-time.tsx'
import { OrderParcel } from './order-parcel.tsx'
import type { OrderPart, OrderShipment } from './order-types.tsx'
import { lookOf, partLook } from './order-words.tsx'
import { PartSteps } from './part-steps.tsx'

type OrderFulfillmentProps = {
  parts: readonly (OrderPart & { shipments: readonly OrderShipment[]; why: ReactNode })[]
  /** What no location does yet, in words; null when everything has its place. */
  waiting: ReactNode
  isHistory: boolean
}

/** Who does which part of the order, how far it is, and the parcels that came of it. */
export function OrderFulfillment({ parts, waiting, isHistory }: OrderFulfillmentProps) {
  const live = parts.filter(({ status }) => status !== 'CANCELLED')
  const ended = parts.filter(({ status }) => status === 'CANCELLED')
  return (
    <Card title="Fulfillment" beside={live.length > 1 ? `${live.length} parts` : undefined} flush>
      <ul className="divide-y divide-line border-t border-line">
        {live.map((part) => (
          <Part key={part.id} part={part} />
        ))}
        {live.length === 0 && !waiting ? (
          <li className="px-4 py-3 text-control text-muted">
            {isHistory
              ? 'Imported from the source as it ended; no location worked on it here.'
              : 'No location works on this order.'}
          </li>
        ) : null}
        {waiting ? <li className="px-4 py-3 text-control">{waiting}</li> : null}
        {ended.length > 0 ? <Ended parts={ended} /> : null}
      </ul>
    </Card>
  )
}

function Ended({ parts }: { parts: OrderFulfillmentProps['parts'] }) {
  return (
    <li className="px-4 py-2.5 text-control text-muted">
      <details>
        <summary className="cursor-default rounded-sm hover:text-ink">
          {parts.length === 1 ? 'One part was' : `${parts.length} parts were`} cancelled or planned anew
        </summary>
        <ul className="mt-2 flex flex-col gap-1">
          {parts.map((part) => (
            <li key={part.id}>
              <span className="font-mono">{part.number}</span> {part.locationName}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

function Part({ part }: { part: OrderFulfillmentProps['parts'][number] }) {
  const look = lookOf(partLook, part.status)
  const isOpen = part.status !== 'CLOSED'
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-reading font-medium">{part.locationName}</span>
        <span className="font-mono text-control text-muted">{part.number}</span>
        <Status {...look} className="ml-auto" />
      </div>
      <PartSteps part={part} />
      <p className="text-control text-muted">
        {part.lines.map((line) => `${line.quantity - line.cancelled} × ${line.title}`).join(', ')}
      </p>
      <p className="flex flex-wrap items-center gap-x-1.5 text-control text-muted">
        {part.serviceName ? <span>{serviceWords(part)}</span> : <span>No service chosen yet</span>}
        {isOpen && part.cutOffAt ? (
          <span>
            · cut-off <DateTime value={part.cutOffAt} format="datetime" timeZone={part.timeZone} />
          </span>
        ) : null}
        {isOpen && part.shipBy ? (
          <span>
            · ship by <DueTime value={part.shipBy} timeZone={part.timeZone} />
          </span>
        ) : null}
        {part.why ? <span>· {part.why}</span> : null}
      </p>
      {part.shipments.map((shipment) => (
        <OrderParcel key={shipment.id} shipment={shipment} />
      ))}
    </li>
  )
}

/** "DHL Parcel" of "DHL" is not "DHL DHL Parcel". */
const serviceWords = ({ carrierName, serviceName }: OrderPart): string =>
  carrierName && !serviceName?.startsWith(carrierName) ? `${carrierName} ${serviceName}` : (serviceName ?? '')
