'use client'

import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState, useTransition } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogClose } from '../ui/dialog.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { type Rehearsal, RehearsalView } from './rehearsal.tsx'

export type RehearsalDialogProps = {
  /** Button that opens it. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  title: string
  description?: ReactNode
  /** The dry run's answer; while it is missing, its shape is drawn. */
  rehearsal?: Rehearsal
  /** A Refusal instead of the rehearsal: nothing can be done here, and what can be. */
  refusal?: ReactNode
  /** Names the act ("Cancel 2 units and refund £14.90"). Never "OK". */
  act: string
  danger?: boolean
  /** Does it. Gets the fields in `children`. Return a Refusal (or any message) to stay open and show it, nothing to close. */
  // biome-ignore lint/suspicious/noConfusingVoidType: an action that says nothing has succeeded
  onAct: (form: FormData) => Promise<ReactNode | void>
  /** Fields that decide what would happen, above the rehearsal. */
  fields?: ReactNode
  /** Is told the fields when the dialog opens and whenever one changes: to rehearse anew. */
  onFields?: (form: FormData) => void
  /** Fields that the act needs beside: reason, note. They keep what was typed when it is refused. */
  children?: ReactNode
}

/** Before a consequence: shows what would happen, and the button names the act. */
export function RehearsalDialog(props: RehearsalDialogProps) {
  const { rehearsal, refusal, act, danger, onAct, fields: deciding, onFields, children, ...dialog } = props
  const form = useId()
  const [ownOpen, setOwnOpen] = useState(false)
  const [answer, setAnswer] = useState<ReactNode>(null)
  const [pending, start] = useTransition()
  const setOpen = (open: boolean) => {
    setOwnOpen(open)
    setAnswer(null)
    dialog.onOpenChange?.(open)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    start(async () => {
      const message = await onAct(fields)
      if (message) setAnswer(message)
      else setOpen(false)
    })
  }
  return (
    <Dialog
      {...dialog}
      open={dialog.open ?? ownOpen}
      onOpenChange={setOpen}
      footer={
        <Footer form={form} act={act} danger={danger} pending={pending} possible={!refusal && Boolean(rehearsal)} />
      }
    >
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={submit}
        onChange={(event) => onFields?.(new FormData(event.currentTarget))}
      >
        <TellFields form={form} onFields={onFields} />
        {deciding}
        {answer}
        {refusal ?? (rehearsal ? <RehearsalView rehearsal={rehearsal} /> : <RehearsalShape />)}
        {refusal && !deciding ? null : children}
      </form>
    </Dialog>
  )
}

/** Tells the fields as they stand when the dialog opens: its content is made then, not before. */
function TellFields({ form, onFields }: { form: string } & Pick<RehearsalDialogProps, 'onFields'>) {
  const tell = useRef(onFields)
  useEffect(() => {
    const element = document.getElementById(form)
    if (element instanceof HTMLFormElement) tell.current?.(new FormData(element))
  }, [form])
  return null
}

type FooterProps = { form: string; act: string; danger?: boolean; pending: boolean; possible: boolean }

function Footer({ form, act, danger, pending, possible }: FooterProps) {
  return (
    <>
      <DialogClose>
        <Button>{possible ? 'Keep as it is' : 'Close'}</Button>
      </DialogClose>
      {possible ? (
        <Button type="submit" form={form} variant={danger ? 'danger' : 'primary'} busy={pending}>
          {act}
        </Button>
      ) : null}
    </>
  )
}

function RehearsalShape() {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">Working out what would change</span>
      <Skeleton className="w-32" />
      <Skeleton className="w-64" />
      <Skeleton className="w-52" />
      <Skeleton className="h-9 w-full" />
    </div>
  )
}
