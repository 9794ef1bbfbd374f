'use client'

import { type FormEvent, useId } from 'react'
import { leftToPick } from '#modules/fulfillment/fulfillment.rules'
import { binsOf, type Stop } from '#modules/fulfillment/pick-station.rules'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogClose } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'

export type Reason = { code: string; label: string }
export type Short = { quantity: number; outcome: 'SHORT' | 'DAMAGED'; reasonCode: string }

type ShortDialogProps = {
  outcome: Short['outcome']
  stop: Stop
  reasons: readonly Reason[]
  onClose: () => void
  onShort: (short: Short) => void
  /** Sends the picker to another bin that holds the item. */
  onOtherBin: (code: string) => void
}

/** Cannot be picked: another bin first, where there is one; else how many, and why. What it leads to stands beside the button. */
export function ShortDialog({ outcome, stop, reasons, onClose, onShort, onOtherBin }: ShortDialogProps) {
  const form = useId()
  const left = leftToPick(stop.line)
  const others = outcome === 'SHORT' ? binsOf(stop.line).filter(({ code }) => code !== stop.bin?.code) : []
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const quantity = Math.min(Math.max(Math.trunc(Number(fields.get('quantity'))) || 1, 1), left)
    onShort({ quantity, outcome, reasonCode: String(fields.get('reason')) })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={outcome === 'SHORT' ? `Can’t find ${stop.line.sku}` : `${stop.line.sku} is damaged`}
      description={consequence(outcome)}
      footer={
        <>
          <DialogClose>
            <Button size="lg">Go back</Button>
          </DialogClose>
          <Button type="submit" form={form} size="lg" variant="primary">
            {outcome === 'SHORT' ? 'Note as not found' : 'Note as damaged'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {others.length > 0 ? (
          <div className="flex flex-col gap-2">
            <p className="text-control text-muted">It also lies here:</p>
            {others.slice(0, 3).map((bin) => (
              <Button key={bin.code} size="hand" onClick={() => onOtherBin(bin.code)}>
                Go to {bin.code} ({bin.quantity} there)
              </Button>
            ))}
          </div>
        ) : null}
        <form id={form} onSubmit={submit} className="flex flex-col gap-4">
          <Field label={left === 1 ? 'How many' : `How many of the ${left}`} name="quantity">
            <Input
              type="number"
              size="lg"
              inputMode="numeric"
              min={1}
              max={left}
              defaultValue={outcome === 'SHORT' ? left : 1}
              required
            />
          </Field>
          <Field label="Why" name="reason">
            <Select
              size="lg"
              options={reasons.map(({ code, label }) => ({ value: code, label }))}
              defaultValue={USUAL[outcome]}
              required
            />
          </Field>
        </form>
      </div>
    </Dialog>
  )
}

/** The reason that stands first; a tenant without it begins with another. */
const USUAL: Record<Short['outcome'], string> = { SHORT: 'NOT_FOUND', DAMAGED: 'DAMAGED' }

const consequence = (outcome: Short['outcome']): string =>
  outcome === 'SHORT'
    ? 'The units wait for stock and are sent from wherever there is some. Somebody is asked to count the bin.'
    : 'The units go to the bin for damaged goods. Replacements are looked for everywhere.'
