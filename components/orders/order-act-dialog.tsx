'use client'

import { useEffect, useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { Skeleton } from '#components/ui/skeleton'
import { ActDialog } from './act-dialog.tsx'
import { AddressFields, CancelFields, HoldFields, NoteField, QuantityFields } from './act-fields.tsx'
import type { AddressStart, OpenAct, OrderActsProps } from './order-act-types.tsx'

type OrderActDialogProps = OrderActsProps & { open: OpenAct; onClose: () => void }

const units = (count: number): string => (count === 1 ? 'the unit' : `${count} units`)

/** The dialog of one act on an order; each rehearses before its button does anything. */
export function OrderActDialog({ open, ...props }: OrderActDialogProps) {
  const { number, ask, onClose } = props
  if (open === 'address') return <AddressDialog {...props} />
  if (open === 'hold')
    return (
      <ActDialog title={`Hold order ${number}`} act={`Hold order ${number}`} ask={ask.hold} onClose={onClose}>
        <HoldFields />
      </ActDialog>
    )
  if (open === 'confirm')
    return (
      <ActDialog title={`Confirm order ${number}`} act={`Confirm order ${number}`} ask={ask.confirm} onClose={onClose}>
        <NoteField label="Why, for the record" />
      </ActDialog>
    )
  if (open === 'quantities')
    return (
      <ActDialog
        title={`Change quantities of order ${number}`}
        description="How many the customer wants now. 0 cancels a line; what has left stays."
        act="Change the quantities"
        ask={ask.quantities}
        onClose={onClose}
      >
        <QuantityFields lines={props.lines} />
      </ActDialog>
    )
  return (
    <ActDialog
      title={`Cancel order ${number}`}
      description={
        props.units.left > 0 ? 'Some of it has left already. To cancel single units, change the quantities.' : undefined
      }
      act={props.units.open > 0 ? `Cancel ${units(props.units.open)}` : `Cancel order ${number}`}
      danger
      ask={ask.cancel}
      onClose={onClose}
    >
      <CancelFields reasons={props.cancelReasons} someLeft={props.units.left > 0} />
    </ActDialog>
  )
}

/** The address is personal: it is fetched when somebody wants to change it, not before. */
function AddressDialog({ number, ask, loadAddress, onClose }: Omit<OrderActDialogProps, 'open'>) {
  const [start, setStart] = useState<AddressStart | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    loadAddress().then(setStart, () => setFailed(true))
  }, [loadAddress])
  const title = `Change the address of order ${number}`
  if (!start)
    return (
      <Dialog title={title} open onOpenChange={(open) => (open ? undefined : onClose())}>
        {failed ? (
          <p role="alert" className="text-control text-problem-text">
            The address could not be loaded. Close this and try again.
          </p>
        ) : (
          <div role="status" className="flex flex-col gap-3">
            <span className="sr-only">Loading the address</span>
            <Skeleton className="h-8 w-full" />
            <Skeleton className="h-8 w-full" />
            <Skeleton className="h-8 w-full" />
          </div>
        )}
      </Dialog>
    )
  return (
    <ActDialog title={title} act="Change the address" ask={ask.address} onClose={onClose}>
      <AddressFields {...start} />
    </ActDialog>
  )
}
