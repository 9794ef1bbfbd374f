'use client'

import { MessageSquareQuote } from 'lucide-react'
import { CopyButton } from '#components/ui/copy-button'
import { toast } from '#components/ui/toast'
import { useKeys } from './use-keys.tsx'

/** The order in a sentence to read or to paste. `C` copies it. */
export function SayThis({ text }: { text: string }) {
  useKeys({
    c: () => void navigator.clipboard.writeText(text).then(() => toast({ tone: 'ok', text: 'Copied what to say' })),
  })
  return (
    <section aria-label="Say this" className="flex items-start gap-3 rounded-md border border-line bg-sunken px-4 py-3">
      <MessageSquareQuote aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-text" />
      <p className="min-w-0 flex-1 text-reading text-pretty">
        <span className="sr-only">Say this: </span>
        {text}
      </p>
      <CopyButton text={text} label="Copy" words />
    </section>
  )
}
