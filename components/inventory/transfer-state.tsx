import type { TransferStatus } from '#modules/inventory/stock.rules'
import { Status, type StatusProps } from '../patterns/status.tsx'

const STATES: Record<TransferStatus, StatusProps> = {
  REQUESTED: { label: 'Requested', shape: 'empty', tone: 'information' },
  SHIPPED: { label: 'Under way', shape: 'half', tone: 'information' },
  RECEIVED: { label: 'Received', shape: 'full', tone: 'ok' },
  CANCELLED: { label: 'Cancelled', shape: 'cross' },
}

/** The words of each state, for filters. */
export const TRANSFER_STATE_WORDS = Object.entries(STATES).map(([value, { label }]) => ({ value, label }))

/** How far a transfer is. */
export function TransferState({ status }: { status: TransferStatus }) {
  return <Status {...STATES[status]} />
}
