import type { AddressValues, CancelReason, QuantityValue } from './act-fields.tsx'
import type { AskAct } from './act-types.tsx'
import type { OrderAct } from './order-types.tsx'

export type OpenAct = 'confirm' | 'hold' | 'address' | 'quantities' | 'cancel'

/** What the address dialog begins with. */
export type AddressStart = { address: AddressValues; countries: readonly { value: string; label: string }[] }

export type OrderActsProps = {
  number: string
  actions: readonly OrderAct[]
  /** Units that have not left, and whether some have. */
  units: { left: number; open: number }
  lines: readonly QuantityValue[]
  cancelReasons: readonly CancelReason[]
  /** Server actions, one for each act. */
  ask: Readonly<Record<OpenAct, AskAct>>
  loadAddress: () => Promise<AddressStart>
}
