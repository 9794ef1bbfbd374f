'use client'

import { useEffect, useState } from 'react'
import type { PaletteGroup } from './palette-groups.tsx'

export type PaletteSource = {
  /** Pages and acts of this person: shown at once, filtered by every word typed. */
  start: readonly PaletteGroup[]
  /** Finds things; called from two characters on, 150 ms after the last key. A server action or a client function. */
  search?: (text: string) => Promise<readonly PaletteGroup[]>
}

/** What the palette shows for a text: matching pages and acts, then what was found. */
export function usePaletteSearch(text: string, { start, search }: PaletteSource) {
  const [found, setFound] = useState<readonly PaletteGroup[]>([])
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    setFailed(false)
    if (!search || text.trim().length < 2) {
      setFound([])
      setBusy(false)
      return
    }
    let current = true
    setBusy(true)
    const timer = setTimeout(() => {
      search(text.trim())
        .catch(() => undefined)
        .then((groups) => {
          if (!current) return
          setFound(groups ?? [])
          setFailed(groups === undefined)
          setBusy(false)
        })
    }, 150)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, search])
  return { groups: [...found, ...narrow(start, text)].filter((group) => group.entries.length > 0), busy, failed }
}

function narrow(groups: readonly PaletteGroup[], text: string): PaletteGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return groups.map((group) => ({
    ...group,
    entries: group.entries.filter((entry) => {
      const all = `${entry.label} ${entry.detail ?? ''}`.toLowerCase()
      return words.every((word) => all.includes(word))
    }),
  }))
}
