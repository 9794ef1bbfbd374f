'use client'

import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { SelectionContext } from './selection.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { boxes, boxOf, focusBeside, onRow, openRow, rowOf } from './table-rows.tsx'

export type TableFrameProps = { label: string; busy: boolean; bulkActions?: ReactNode; children: ReactNode }

/** The table's scroll region with its keyboard, row clicks and selection. DataTable uses it. */
export function TableFrame({ label, busy, bulkActions, children }: TableFrameProps) {
  const region = useRef<HTMLDivElement>(null)
  const { selection, recount } = useTableSelection(region)
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowOf(event.target)
    if (!row || !onRow(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const act = actOf(event.key)
    if (!act) return
    event.preventDefault()
    act(row)
  }
  const onClick = (event: MouseEvent) => {
    const row = rowOf(event.target)
    if (!row || !onRow(event.target) || window.getSelection()?.toString()) return
    openRow(row, event.ctrlKey || event.metaKey)
  }
  return (
    <SelectionContext value={selection}>
      <section
        ref={region}
        aria-label={label}
        aria-busy={busy}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onChange={recount}
        className="relative max-h-[calc(100dvh-6rem)] overflow-auto"
      >
        {children}
      </section>
      {bulkActions && selection.ids.length > 0 ? (
        <SelectionBar count={selection.ids.length} onClear={() => selection.selectAll(false)} ids={selection.ids}>
          {bulkActions}
        </SelectionBar>
      ) : null}
    </SelectionContext>
  )
}

function actOf(key: string): ((row: HTMLElement) => void) | undefined {
  if (key === 'ArrowDown' || key === 'j') return (row) => focusBeside(row, 1)
  if (key === 'ArrowUp' || key === 'k') return (row) => focusBeside(row, -1)
  if (key === 'Enter') return (row) => openRow(row, false)
  if (key === 'x') return (row) => boxOf(row)?.click()
  return undefined
}

function useTableSelection(region: RefObject<HTMLDivElement | null>) {
  const [ids, setIds] = useState<readonly string[]>([])
  const [shown, setShown] = useState(0)
  const recount = useCallback(() => {
    const all = boxes(region.current)
    const next = all.filter((box) => box.checked).map((box) => box.value)
    setShown(all.length)
    setIds((before) => (before.join() === next.join() ? before : next))
  }, [region])
  // Rows come and go with each answer of the server; what is no longer there is no longer selected.
  useEffect(recount)
  const selectAll = (on: boolean) => {
    for (const box of boxes(region.current)) box.checked = on
    recount()
  }
  return { selection: { ids, shown, selectAll }, recount }
}
