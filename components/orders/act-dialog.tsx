'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useRef, useState } from 'react'
import { formatMoney } from '#components/patterns/format-money'
import { Refusal } from '#components/patterns/refusal'
import { RehearsalDialog } from '#components/patterns/rehearsal-dialog'
import { Button } from '#components/ui/button'
import { toast } from '#components/ui/toast'
import { useViewer } from '#components/ui/viewer'
import type { ActOutcome, AskAct } from './act-types.tsx'

export type ActDialogProps = {
  title: string
  description?: ReactNode
  /** Names the act. */
  act: string
  danger?: boolean
  ask: AskAct
  /** Fields that decide what would happen. */
  children?: ReactNode
  onClose: () => void
}

/** How long a person may type before it is rehearsed anew. */
const PAUSE_MS = 350

/** An act on an order: its fields, what they would do, and the button that does it. It rehearses whenever a field changes. */
export function ActDialog({ title, description, act, danger, ask, children, onClose }: ActDialogProps) {
  const router = useRouter()
  const { locale } = useViewer()
  const [outcome, setOutcome] = useState<ActOutcome | null>(null)
  const asked = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const rehearse = (form: FormData) => {
    const number = ++asked.current
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => {
        void ask(form, true)
          .catch(failed)
          .then((answer) => number === asked.current && setOutcome(answer))
      },
      number === 1 ? 0 : PAUSE_MS,
    )
  }
  const perform = async (form: FormData) => {
    const answer = await ask(form, false).catch(failed)
    if (answer.kind !== 'done') return <RefusalOf outcome={answer} onReload={() => router.refresh()} />
    toast({ tone: 'ok', text: answer.text })
    router.refresh()
  }
  return (
    <RehearsalDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      description={description}
      act={actWords(act, outcome, locale)}
      danger={danger}
      rehearsal={outcome?.kind === 'rehearsed' ? outcome.rehearsal : undefined}
      refusal={
        outcome?.kind === 'refused' ? <RefusalOf outcome={outcome} onReload={() => router.refresh()} /> : undefined
      }
      fields={children}
      onFields={rehearse}
      onAct={perform}
    />
  )
}

/** The button names what is given back as well: "Cancel 2 units and refund £14.90". */
function actWords(act: string, outcome: ActOutcome | null, locale: string): string {
  const money = outcome?.kind === 'rehearsed' ? (outcome.rehearsal.money ?? []) : []
  const refund = money.find(({ label }) => label === 'To refund')
  return refund ? `${act} and refund ${formatMoney(refund, locale)}` : act
}

const failed = (): ActOutcome => ({
  kind: 'refused',
  code: 'INTERNAL',
  what: 'The server did not answer',
  why: 'Nothing was changed. Check the connection and try again.',
})

/** A refusal in words, with what can be done next. */
function RefusalOf({ outcome, onReload }: { outcome: ActOutcome; onReload: () => void }) {
  if (outcome.kind !== 'refused') return null
  return (
    <Refusal
      what={outcome.what}
      why={outcome.why}
      next={
        outcome.code === 'STALE_VERSION' ? (
          <Button size="sm" onClick={onReload}>
            Show the order as it is now
          </Button>
        ) : undefined
      }
    />
  )
}
