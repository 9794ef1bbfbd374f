'use client'

import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { Textarea } from '#components/ui/textarea'
import { holdReasons } from '#modules/orders/order.rules'
import { holdReasonWords } from './order-words.tsx'

/** Why it is held, what that stops, and a note for the one who looks after it. */
export function HoldFields() {
  return (
    <>
      <Field label="Reason" name="reason">
        <Select
          defaultValue="CUSTOMER_REQUEST"
          options={holdReasons.map((value) => ({ value, label: holdReasonWords[value] }))}
        />
      </Field>
      <Field label="What it stops" name="blocks">
        <Select
          emptyLabel="As usual for the reason"
          options={[
            { value: 'RELEASE', label: 'The release of the goods' },
            { value: 'CONFIRMATION', label: 'The confirmation of the order' },
          ]}
        />
      </Field>
      <NoteField label="Note for whoever looks after it" />
    </>
  )
}

/** A note for the history. */
export function NoteField({ label }: { label: string }) {
  return (
    <Field label={label} name="note" optional>
      <Textarea rows={2} maxLength={500} />
    </Field>
  )
}

export type CancelReason = { code: string; label: string }

/** Why an order is cancelled, and whether a part is better than nothing. */
export function CancelFields({ reasons, someLeft }: { reasons: readonly CancelReason[]; someLeft: boolean }) {
  return (
    <>
      <Field label="Reason" name="reasonCode">
        <Select options={reasons.map(({ code, label }) => ({ value: code, label }))} />
      </Field>
      {someLeft ? (
        <Field label="What has left already" name="partly">
          <Select
            options={[
              { value: 'ALLOW', label: 'Stays with the customer; cancel the rest' },
              { value: 'REFUSE', label: 'Cancel nothing unless all of it can be' },
            ]}
          />
        </Field>
      ) : null}
    </>
  )
}

export type AddressValues = Readonly<Record<(typeof PARTS)[number][0], string>>

const PARTS = [
  ['name', 'Name', 'col-span-2'],
  ['company', 'Company', 'col-span-2'],
  ['line1', 'Street and number', 'col-span-2'],
  ['line2', 'Flat, floor, building', 'col-span-2'],
  ['postcode', 'Postcode', ''],
  ['city', 'Town', ''],
  ['region', 'State or province', ''],
  ['country', 'Country', ''],
  ['phone', 'Telephone', 'col-span-2'],
] as const
const optionalParts = ['company', 'line2', 'region', 'phone']

type AddressFieldsProps = { address: AddressValues; countries: readonly { value: string; label: string }[] }

/** The whole address, as it is now. */
export function AddressFields({ address, countries }: AddressFieldsProps) {
  return (
    <div className="grid grid-cols-2 gap-3">
      {PARTS.map(([name, label, className]) => (
        <Field key={name} label={label} name={name} optional={optionalParts.includes(name)} className={className}>
          {name === 'country' ? (
            <Select defaultValue={address.country} options={countries} />
          ) : (
            <Input defaultValue={address[name]} autoComplete="off" />
          )}
        </Field>
      ))}
    </div>
  )
}

export type QuantityValue = { id: string; sku: string; title: string; live: number; shipped: number }

/** How many of each line the customer wants now. */
export function QuantityFields({ lines }: { lines: readonly QuantityValue[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {lines.map((line) => (
        <li key={line.id} className="flex items-end justify-between gap-4">
          <div className="min-w-0 text-control">
            <p className="font-medium [overflow-wrap:anywhere]">{line.title}</p>
            <p className="text-muted">
              <span className="font-mono">{line.sku}</span>
              {line.shipped > 0 ? ` · ${line.shipped} left already` : ''}
            </p>
          </div>
          <Field label={`How many of ${line.sku}`} name={`quantity:${line.id}`} hideLabel className="w-24 shrink-0">
            <Input type="number" min={line.shipped} step={1} defaultValue={line.live} inputMode="numeric" />
          </Field>
        </li>
      ))}
    </ul>
  )
}
