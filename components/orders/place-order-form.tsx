'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import { Refusal } from '#components/patterns/refusal'
import { RehearsalView } from '#components/patterns/rehearsal'
import { Button } from '#components/ui/button'
import { Card } from '#components/ui/card'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { Textarea } from '#components/ui/textarea'
import { toast } from '#components/ui/toast'
import { AddressFields } from './act-fields.tsx'
import type { ActOutcome } from './act-types.tsx'
import { DraftLines } from './draft-lines.tsx'
import type { DraftLine, FoundProduct, OrderDraft } from './place-order-types.tsx'

type PlaceOrderFormProps = {
  channels: readonly { id: string; name: string; currency: string }[]
  countries: readonly { value: string; label: string }[]
  ordersHref: string
  findProducts: (text: string) => Promise<readonly FoundProduct[]>
  ask: (draft: OrderDraft, dryRun: boolean) => Promise<ActOutcome>
}

const PAUSE_MS = 500
const NOWHERE = {
  name: '',
  company: '',
  line1: '',
  line2: '',
  city: '',
  region: '',
  postcode: '',
  country: 'GB',
  phone: '',
}

/** An order written by hand. Beside it stands what it would do: price, places, what waits. */
export function PlaceOrderForm({ channels, countries, ordersHref, findProducts, ask }: PlaceOrderFormProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const asked = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [lines, setLines] = useState<readonly DraftLine[]>([])
  const [outcome, setOutcome] = useState<ActOutcome | null>(null)
  const [pending, start] = useTransition()
  const draft = (): OrderDraft | null => (form.current ? draftOf(new FormData(form.current), channels, lines) : null)
  const rehearse = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const written = draft()
      if (!written || written.lines.length === 0) return setOutcome(null)
      const number = ++asked.current
      void ask(written, true).then(
        (answer) => number === asked.current && setOutcome(answer),
        () => undefined,
      )
    }, PAUSE_MS)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the lines live outside the form
  useEffect(rehearse, [lines])
  const place = (event: FormEvent) => {
    event.preventDefault()
    const written = draft()
    if (!written) return
    start(async () => {
      const answer = await ask(written, false)
      if (answer.kind !== 'done') return setOutcome(answer)
      toast({ tone: 'ok', text: `Order ${answer.text} is placed` })
      router.push(`${ordersHref}/${answer.text}`)
    })
  }
  return (
    <form
      ref={form}
      onSubmit={place}
      onChange={rehearse}
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,42rem)_minmax(0,24rem)]"
    >
      <div className="flex min-w-0 flex-col gap-6">
        <Group title="What">
          <DraftLines lines={lines} onChange={setLines} findProducts={findProducts} />
        </Group>
        <Group title="Who and where to">
          <div className="grid grid-cols-2 gap-3">
            <Field label="E-mail" name="email" optional>
              <Input type="email" autoComplete="off" />
            </Field>
            <Field label="Sold through" name="channelId">
              <Select options={channels.map(({ id, name }) => ({ value: id, label: name }))} />
            </Field>
          </div>
          <AddressFields address={NOWHERE} countries={countries} />
        </Group>
        <Group title="Money and note">
          <div className="grid grid-cols-2 gap-3">
            <Field label="Shipping charged" name="shipping" optional>
              <Input inputMode="decimal" placeholder="0.00" />
            </Field>
            <Field label="Paid by card already" name="paid" optional>
              <Input inputMode="decimal" placeholder="0.00" />
            </Field>
          </div>
          <Field label="Note for colleagues" name="note" optional>
            <Textarea rows={2} maxLength={5000} />
          </Field>
        </Group>
      </div>
      <div className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-16">
        <Card title="What it would do">
          <div aria-live="polite">
            <Preview outcome={outcome} empty={lines.length === 0} />
          </div>
        </Card>
        <Button type="submit" variant="primary" size="lg" busy={pending}>
          Place order
        </Button>
      </div>
    </form>
  )
}

function Preview({ outcome, empty }: { outcome: ActOutcome | null; empty: boolean }) {
  if (empty)
    return (
      <p className="text-control text-muted">Add a product, and its price, places and dates are worked out here.</p>
    )
  if (outcome?.kind === 'rehearsed') return <RehearsalView rehearsal={outcome.rehearsal} />
  if (outcome?.kind === 'refused') return <Refusal what={outcome.what} why={outcome.why} />
  return <p className="text-control text-muted">Working it out…</p>
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-section font-semibold">{title}</h2>
      {children}
    </section>
  )
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

function draftOf(form: FormData, channels: PlaceOrderFormProps['channels'], lines: readonly DraftLine[]): OrderDraft {
  const channelId = text(form, 'channelId')
  const shipTo = Object.fromEntries(Object.keys(NOWHERE).map((part) => [part, text(form, part)]))
  return {
    channelId,
    currency: channels.find(({ id }) => id === channelId)?.currency ?? '',
    customer: { name: text(form, 'name'), email: text(form, 'email') || null, phone: text(form, 'phone') || null },
    shipTo: { ...NOWHERE, ...shipTo },
    lines,
    shipping: text(form, 'shipping'),
    paid: text(form, 'paid'),
    note: text(form, 'note') || null,
  }
}
