'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState, useTransition } from 'react'
import { Refusal } from '../patterns/refusal.tsx'
import { type Rehearsal, RehearsalView } from '../patterns/rehearsal.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogClose } from '../ui/dialog.tsx'
import { FormErrorSummary } from '../ui/form-error-summary.tsx'
import { newKey } from '../ui/new-key.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { toast } from '../ui/toast.tsx'

export type ActDialogAnswer =
  | { kind: 'rehearsal'; rehearsal: Rehearsal }
  | { kind: 'refused'; code: string; message: string; issues: readonly { path: string; message: string }[] }
  | { kind: 'done'; id: string | null; number: string | null }

export type ActDialogProps = {
  trigger: ReactNode
  title: string
  description?: ReactNode
  /** Names the act ("Adjust the bin"). */
  act: string
  danger?: boolean
  /** Said when it was done ("Bin adjusted"). */
  done: string
  /** Called when it was done, before the page is read again. */
  onDone?: () => void
  /** Where to go afterwards; `%s` becomes the id of what was made. */
  thenTo?: string
  /** Rehearses or does it; a server action. */
  onAct: (mode: { mode: 'rehearse' } | { mode: 'act'; key: string }, form: FormData) => Promise<ActDialogAnswer>
  /** Off where it only begins something, so that nothing is there to be foreseen. */
  isForeseen?: boolean
  /** The fields. */
  children?: ReactNode
}

const typingMilliseconds = 350

/** A change with its fields and, beneath them, what it would change: rehearsed again whenever a field changes. */
export function ActDialog(props: ActDialogProps) {
  const { trigger, title, description, act, danger, children } = props
  const [open, setOpen] = useState(false)
  const form = useId()
  const dialog = useAct(props, () => setOpen(false))
  return (
    <Dialog
      trigger={trigger}
      title={title}
      description={description}
      open={open}
      onOpenChange={setOpen}
      footer={
        <>
          <DialogClose>
            <Button>Keep as it is</Button>
          </DialogClose>
          <Button type="submit" form={form} variant={danger ? 'danger' : 'primary'} busy={dialog.pending}>
            {act}
          </Button>
        </>
      }
    >
      <ActForm id={form} dialog={dialog} isForeseen={props.isForeseen ?? true}>
        {children}
      </ActForm>
    </Dialog>
  )
}

type Act = ReturnType<typeof useAct>

type ActFormProps = { id: string; dialog: Act; isForeseen: boolean; children: ReactNode }

function ActForm({ id, dialog, isForeseen, children }: ActFormProps) {
  const { rehearse, preview, refused, act } = dialog
  const element = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (element.current && isForeseen) rehearse(new FormData(element.current))
    return () => clearTimeout(timer.current)
  }, [rehearse, isForeseen])
  const onChange = () => {
    dialog.forget()
    if (!isForeseen) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (element.current?.checkValidity()) rehearse(new FormData(element.current))
    }, typingMilliseconds)
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    act(new FormData(event.currentTarget))
  }
  const issues = refused?.issues ?? []
  return (
    <form ref={element} id={id} onSubmit={onSubmit} onChange={onChange} className="flex flex-col gap-4">
      {refused && issues.length > 0 ? (
        <FormErrorSummary errors={issues.map(({ path, message }) => ({ message: `${fieldWords(path)} ${message}` }))} />
      ) : null}
      {refused && issues.length === 0 ? (
        <Refusal what="This is not possible as it stands" why={refused.message} />
      ) : null}
      {children}
      {isForeseen && !refused ? (
        <div aria-live="polite" className="border-t border-line pt-3">
          <Preview answer={preview} />
        </div>
      ) : null}
    </form>
  )
}

/** "lines.0.quantity" → "Quantity". */
function fieldWords(path: string): string {
  const name = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path
  const words = name
    .replace(/Id$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function Preview({ answer }: { answer: ActDialogAnswer | null }) {
  if (!answer) return <Skeleton className="w-48" />
  if (answer.kind === 'refused') {
    const [issue] = answer.issues
    return (
      <p className="text-control text-muted">
        {issue ? `${fieldWords(issue.path)} ${issue.message}.` : answer.message}
      </p>
    )
  }
  if (answer.kind === 'done') return null
  if (answer.rehearsal.changes.length === 0) return <p className="text-control text-muted">Nothing else changes.</p>
  return <RehearsalView rehearsal={answer.rehearsal} />
}

function useAct({ onAct, onDone, done, thenTo }: ActDialogProps, close: () => void) {
  const [preview, setPreview] = useState<ActDialogAnswer | null>(null)
  const [refused, setRefused] = useState<Extract<ActDialogAnswer, { kind: 'refused' }> | null>(null)
  const [pending, start] = useTransition()
  const latest = useRef(onAct)
  latest.current = onAct
  const asked = useRef(0)
  const router = useRouter()
  const rehearse = useCallback(async (form: FormData) => {
    asked.current += 1
    const mine = asked.current
    const answer = await latest.current({ mode: 'rehearse' }, form)
    // An older answer that arrives late says nothing about what stands in the fields now.
    if (mine === asked.current) setPreview(answer)
  }, [])
  const act = (form: FormData) =>
    start(async () => {
      const answer = await latest.current({ mode: 'act', key: newKey() }, form)
      if (answer.kind === 'refused') {
        setRefused(answer)
        return
      }
      setRefused(null)
      close()
      onDone?.()
      toast({ tone: 'ok', text: done, detail: answer.kind === 'done' ? (answer.number ?? undefined) : undefined })
      if (thenTo && answer.kind === 'done' && answer.id) router.push(thenTo.replace('%s', answer.id))
      else router.refresh()
    })
  return { preview, refused, pending, rehearse, act, forget: () => setRefused(null) }
}
