'use client'

import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Dialog as Primitive } from 'radix-ui'
import { useState } from 'react'
import { allowOverlayStyles } from '../ui/overlay-nonce.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { type PaletteEntry, PaletteGroups } from './palette-groups.tsx'
import { type PaletteSource, usePaletteSearch } from './palette-search.tsx'

allowOverlayStyles()

export type PaletteDialogProps = PaletteSource & { open: boolean; onOpenChange: (open: boolean) => void }

/** The palette itself; CommandPalette opens it. */
export function PaletteDialog({ open, onOpenChange, ...source }: PaletteDialogProps) {
  const router = useRouter()
  const [text, setText] = useState('')
  const { groups, busy, failed } = usePaletteSearch(text, source)
  const choose = (entry: PaletteEntry) => {
    onOpenChange(false)
    setText('')
    if (entry.href) router.push(entry.href)
    else entry.onSelect?.()
  }
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="appear fixed inset-0 z-40 bg-veil" />
        <Primitive.Content
          aria-describedby={undefined}
          className="appear fixed inset-x-2 top-2 z-50 mx-auto max-w-150 overflow-hidden rounded-lg bg-raised text-ink shadow-float outline-none sm:top-[14vh]"
        >
          <Primitive.Title className="sr-only">Search and commands</Primitive.Title>
          <Command shouldFilter={false} label="Search and commands" loop>
            <div className="flex items-center gap-3 border-b border-line px-4 text-muted">
              {busy ? <Spinner label="Searching" /> : <Search aria-hidden className="size-4" />}
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder="Order, customer, SKU, tracking number, page or act"
                className="h-12 min-w-0 flex-1 bg-transparent text-reading text-ink outline-none"
              />
            </div>
            <Command.List className="max-h-[min(60vh,26rem)] overflow-y-auto p-2">
              {groups.length === 0 && !busy ? <Nothing text={text} failed={failed} /> : null}
              <PaletteGroups groups={groups} onChoose={choose} />
            </Command.List>
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

function Nothing({ text, failed }: { text: string; failed: boolean }) {
  return (
    <p role="status" className="px-2 py-8 text-center text-control text-muted">
      {failed ? 'The search did not answer. Type again to try once more.' : `Nothing found for “${text}”.`}
    </p>
  )
}
