'use client'

import { Command } from 'cmdk'
import { type ReactNode, useEffect, useState } from 'react'

export type ComboboxChoice = {
  value: string
  label: string /** Muted second line. */
  detail?: string
  disabled?: boolean
}

export type ComboboxListProps = {
  options: readonly ComboboxChoice[]
  search?: (text: string) => Promise<readonly ComboboxChoice[]>
  onChoose: (choice: ComboboxChoice) => void
  /** Drawn at the end of a choice. */
  mark: (choice: ComboboxChoice) => ReactNode
}

/** The field one types into and the choices below it. */
export function ComboboxList({ options, search, onChoose, mark }: ComboboxListProps) {
  const [text, setText] = useState('')
  const { found, busy } = useSearch(text, options, search)
  return (
    <Command shouldFilter={!search} label="Choices">
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder="Type to find"
        className="h-9 w-full border-b border-line bg-transparent px-3 text-control outline-none"
      />
      <Command.List className="max-h-64 overflow-y-auto p-1" aria-busy={busy}>
        <Command.Empty className="px-2 py-4 text-center text-control text-muted">
          {busy ? 'Searching…' : 'Nothing found'}
        </Command.Empty>
        {found.map((choice) => (
          <Command.Item
            key={choice.value}
            value={choice.value}
            keywords={[choice.label, choice.detail ?? '']}
            disabled={choice.disabled}
            onSelect={() => onChoose(choice)}
            className="flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-control data-[disabled=true]:text-disabled data-[selected=true]:bg-pressed"
          >
            <span className="min-w-0 flex-1">
              {choice.label}
              {choice.detail ? <span className="block text-caption text-muted">{choice.detail}</span> : null}
            </span>
            {mark(choice)}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  )
}

function useSearch(text: string, options: readonly ComboboxChoice[], search: ComboboxListProps['search']) {
  const [answer, setAnswer] = useState<readonly ComboboxChoice[]>([])
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (!search) return
    let current = true
    setBusy(true)
    const timer = setTimeout(async () => {
      const next = await search(text).catch(() => [])
      if (!current) return
      setAnswer(next)
      setBusy(false)
    }, 150)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, search])
  return { found: search ? answer : options, busy }
}
