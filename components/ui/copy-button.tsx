'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { buttonClass } from './button.tsx'
import { cn } from './class-names.tsx'

export type CopyButtonProps = {
  /** What goes to the clipboard. */
  text: string
  /** What it does, for screen readers and hover ("Copy tracking number"). */
  label?: string
  /** Shows the label beside the icon. */
  words?: boolean
  className?: string
}

/** Copies a text and says so. */
export function CopyButton({ text, label = 'Copy', words = false, className }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1600)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <button
      type="button"
      title={words ? undefined : label}
      aria-label={words ? undefined : label}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      className={cn(buttonClass({ variant: 'quiet', size: 'sm' }), words ? '' : 'size-6! px-0! text-muted!', className)}
    >
      {copied ? <Check aria-hidden className="text-ok-text" /> : <Copy aria-hidden />}
      {words ? label : null}
      <span role="status" className="sr-only">
        {copied ? 'Copied' : ''}
      </span>
    </button>
  )
}
