'use client'

import { CircleCheck, CircleX, Keyboard, ScanLine } from 'lucide-react'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { cn } from './class-names.tsx'

export type ScanResult = { tone: 'ok' | 'problem'; message: string; detail?: string }

export type ScanFieldProps = {
  /** What is expected now ("Scan bin A-03-2"). */
  label: string
  /** Called once per scan: what the wedge typed before Enter, trimmed. Never called with nothing. */
  onScan: (code: string) => void
  /** Answer to the last scan: shown, and read out. */
  result?: ScanResult
  disabled?: boolean
  className?: string
}

/**
 * Where a scanner (which types like a keyboard and ends with Enter) writes. It takes the focus and takes it back whenever
 * nothing else holds it; keys that arrive while no control has the focus are caught as well, so that no scan is lost.
 */
export function ScanField({ label, onScan, result, disabled, className }: ScanFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [byHand, setByHand] = useState(false)
  useKeepFocus(input, disabled)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = input.current?.value.trim()
    if (input.current) input.current.value = ''
    if (code) onScan(code)
  }
  return (
    <form onSubmit={submit} className={cn('flex flex-col gap-2', className)}>
      <label className="flex h-14 items-center gap-3 rounded-md border-2 border-edge bg-surface px-3 transition-colors focus-within:border-accent focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus has-disabled:bg-sunken">
        <ScanLine aria-hidden className="size-5 shrink-0 text-muted" />
        <span className="sr-only">{label}</span>
        <input
          ref={input}
          disabled={disabled}
          placeholder={label}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          inputMode={byHand ? 'text' : 'none'}
          enterKeyHint="done"
          className="h-full min-w-0 flex-1 bg-transparent font-mono text-section outline-none placeholder:font-sans"
        />
        <ByHand
          on={byHand}
          onToggle={() => {
            setByHand(!byHand)
            input.current?.focus()
          }}
        />
      </label>
      <ScanAnswer result={result} />
    </form>
  )
}

function ByHand({ on, onToggle }: { on: boolean; onToggle: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label="Type with the on-screen keyboard"
      title="Type with the on-screen keyboard"
      onClick={onToggle}
      className="-mr-1 flex size-10 items-center justify-center rounded-md text-muted hover:bg-pressed aria-pressed:bg-accent-quiet aria-pressed:text-accent-text"
    >
      <Keyboard aria-hidden className="size-5" />
    </button>
  )
}

function ScanAnswer({ result }: { result?: ScanResult }) {
  const Icon = result?.tone === 'ok' ? CircleCheck : CircleX
  return (
    <div role="status" aria-live="assertive">
      {result ? (
        <div
          className={cn(
            'flex items-start gap-2 rounded-md border p-3 text-reading',
            result.tone === 'ok'
              ? 'border-ok-line bg-ok-quiet text-ok-text'
              : 'border-problem-line bg-problem-quiet text-problem-text',
          )}
        >
          <Icon aria-hidden className="size-5 shrink-0" />
          <p className="min-w-0 break-words">
            <strong className="font-semibold">{result.message}</strong>
            {result.detail ? <span className="block">{result.detail}</span> : null}
          </p>
        </div>
      ) : null}
    </div>
  )
}

/** Nothing holds the focus that a person could be typing into. */
function isFree(element: Element | null): boolean {
  return element === null || element === document.body
}

/** A button may hold the focus, but what a scanner types next is a scan, never a press of that button. */
function takesNoText(element: Element | null): boolean {
  return isFree(element) || !element?.closest('input, textarea, select, [contenteditable], [role="dialog"]')
}

function useKeepFocus(input: RefObject<HTMLInputElement | null>, disabled?: boolean) {
  useEffect(() => {
    if (disabled) return
    const focus = () => {
      if (isFree(document.activeElement)) input.current?.focus({ preventScroll: true })
    }
    // A key pressed while nothing has the focus would be lost: focusing before it is typed lets it land in the field.
    const catchKey = (event: KeyboardEvent) => {
      const types = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
      if (types && takesNoText(document.activeElement)) input.current?.focus({ preventScroll: true })
    }
    const later = () => setTimeout(focus)
    focus()
    document.addEventListener('keydown', catchKey, true)
    document.addEventListener('focusout', later)
    window.addEventListener('focus', focus)
    return () => {
      document.removeEventListener('keydown', catchKey, true)
      document.removeEventListener('focusout', later)
      window.removeEventListener('focus', focus)
    }
  }, [input, disabled])
}
