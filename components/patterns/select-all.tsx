'use client'

import { useEffect, useRef } from 'react'
import { Checkbox } from '../ui/checkbox.tsx'
import { useSelection } from './selection.tsx'

/** Selects every row shown, or none; half-set while some are. */
export function SelectAll() {
  const { ids, shown, selectAll } = useSelection()
  const box = useRef<HTMLInputElement>(null)
  const all = shown > 0 && ids.length === shown
  useEffect(() => {
    if (box.current) box.current.indeterminate = ids.length > 0 && !all
  }, [ids, all])
  return (
    <Checkbox
      ref={box}
      aria-label="Select all rows shown"
      checked={all}
      onChange={(event) => selectAll(event.target.checked)}
    />
  )
}
