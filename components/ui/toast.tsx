'use client'

import { CircleCheck, CircleX, Info, TriangleAlert, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { cn } from './class-names.tsx'
import { IconButton } from './icon-button.tsx'
import { TONE_TEXT, type Tone } from './tone.tsx'

export type Toast = {
  tone: Exclude<Tone, 'neutral'>
  /** What happened, in the past tense ("12 orders released"). */
  text: string
  detail?: string
  /** Undo, or the way to what was made. */
  action?: ReactNode
}

const TOAST = 'plumbline:toast'
const ICON = { ok: CircleCheck, attention: TriangleAlert, problem: CircleX, information: Info }

/** Says that something was done. What must not be missed, and every refusal, stands in the page instead. */
export function toast(message: Toast): void {
  window.dispatchEvent(new CustomEvent(TOAST, { detail: { ...message, key: crypto.randomUUID() } }))
}

type Shown = Toast & { key: string }

/** Where toasts appear; once, in the shell. They stay while pointed at or focused, and a problem stays until closed. */
export function Toaster() {
  const [shown, setShown] = useState<readonly Shown[]>([])
  useEffect(() => {
    const add = (event: Event) => setShown((before) => [...before, (event as CustomEvent<Shown>).detail].slice(-3))
    window.addEventListener(TOAST, add)
    return () => window.removeEventListener(TOAST, add)
  }, [])
  const close = (key: string) => setShown((before) => before.filter((message) => message.key !== key))
  return (
    <div
      aria-live="polite"
      className="fixed right-2 bottom-2 z-60 flex w-92 max-w-[calc(100vw-1rem)] flex-col gap-2 sm:right-4 sm:bottom-4"
    >
      {shown.map((message) => (
        <ToastCard key={message.key} message={message} onClose={() => close(message.key)} />
      ))}
    </div>
  )
}

function ToastCard({ message, onClose }: { message: Toast; onClose: () => void }) {
  const [held, setHeld] = useState(false)
  const Icon = ICON[message.tone]
  useEffect(() => {
    if (held || message.tone === 'problem') return
    const timer = setTimeout(onClose, 6000)
    return () => clearTimeout(timer)
  }, [held, message.tone, onClose])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going away
    <div
      className="slide-in flex items-start gap-2 rounded-md bg-raised p-2 pl-3 text-control shadow-float"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon aria-hidden className={cn('mt-1.5 size-4 shrink-0', TONE_TEXT[message.tone])} />
      <div className="min-w-0 flex-1 py-1 [overflow-wrap:anywhere]">
        <p className="font-medium">{message.text}</p>
        {message.detail ? <p className="text-muted">{message.detail}</p> : null}
        {message.action ? <div className="mt-1.5">{message.action}</div> : null}
      </div>
      <IconButton label="Dismiss" size="sm" icon={<X aria-hidden />} onClick={onClose} />
    </div>
  )
}
