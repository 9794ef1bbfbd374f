'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { Card } from '#components/ui/card'
import { CopyButton } from '#components/ui/copy-button'
import { TextLink } from '#components/ui/text-link'
import type { MaskedPerson } from './masked.tsx'

/** A person's data in full, each address as the lines that its post prints. */
export type RevealedPerson = {
  name: string
  email: string | null
  phone: string | null
  shipTo: readonly string[]
  billTo: readonly string[] | null
}

type OrderCustomerProps = {
  title?: string
  /** Under the name when there is no record to link to. */
  detail?: string
  masked: MaskedPerson
  /** Null for a guest without a record of their own. */
  customer: { href: string; orderCount: number } | null
  /** Null when this person may not see personal data. */
  reveal: (() => Promise<RevealedPerson | null>) | null
}

/** Who bought and where it goes: masked until it is needed. */
export function OrderCustomer({ title = 'Customer', detail = 'Guest', masked, customer, reveal }: OrderCustomerProps) {
  const [person, setPerson] = useState<RevealedPerson | null>(null)
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()
  const show = () =>
    start(async () => {
      const found = await reveal?.().catch(() => null)
      setPerson(found ?? null)
      setFailed(!found)
    })
  return (
    <Card
      title={title}
      actions={
        reveal ? (
          <Button
            size="sm"
            variant="quiet"
            busy={pending}
            icon={person ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            onClick={person ? () => setPerson(null) : show}
          >
            {person ? 'Hide' : 'Reveal'}
          </Button>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-3 text-control">
        <div>
          <p className="text-reading font-medium">{person?.name ?? (masked.name || 'Name not shown to your role')}</p>
          {customer ? (
            <TextLink href={customer.href}>
              {customer.orderCount === 1 ? 'Their only order' : `${customer.orderCount} orders`}
            </TextLink>
          ) : (
            <p className="text-muted">{detail}</p>
          )}
        </div>
        {failed ? (
          <p role="alert" className="text-problem-text">
            It could not be loaded. Try again.
          </p>
        ) : null}
        {person ? <InFull person={person} /> : <Masked masked={masked} />}
      </div>
    </Card>
  )
}

function Masked({ masked }: { masked: MaskedPerson }) {
  const lines = [
    ['Ship to', masked.place],
    ['E-mail', masked.email],
    ['Telephone', masked.phone],
  ] as const
  return (
    <dl className="flex flex-col gap-1">
      {lines.map(([term, value]) =>
        value ? (
          <div key={term} className="flex gap-3">
            <dt className="w-20 shrink-0 text-muted">{term}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

function InFull({ person }: { person: RevealedPerson }) {
  return (
    <div className="flex flex-col gap-3" aria-live="polite">
      {[person.email, person.phone].map((contact) =>
        contact ? (
          <p key={contact} className="flex items-center gap-1 [overflow-wrap:anywhere]">
            {contact}
            <CopyButton text={contact} label={`Copy ${contact}`} />
          </p>
        ) : null,
      )}
      {person.shipTo.length > 0 ? <AddressLines label="Ship to" lines={person.shipTo} /> : null}
      {person.billTo ? <AddressLines label="Bill to" lines={person.billTo} /> : null}
    </div>
  )
}

function AddressLines({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <div>
      <p className="flex items-center gap-1 text-muted">
        {label}
        <CopyButton text={lines.join('\n')} label={`Copy the address: ${label.toLowerCase()}`} />
      </p>
      <address className="not-italic">
        {lines.map((line) => (
          <span key={line} className="block [overflow-wrap:anywhere]">
            {line}
          </span>
        ))}
      </address>
    </div>
  )
}
