'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/** What became of an act that was sent. `lost`: it did not arrive, or nobody knows; it is sent again with the same key. */
export type Sent = { kind: 'done' } | { kind: 'refused'; message: string } | { kind: 'lost'; why: string }

type Options<Act> = {
  /** Where acts wait through a reload; one place per task. */
  storageKey: string
  send: (act: Act) => Promise<Sent>
  /** An act was answered: it left the queue. */
  onAnswered: (act: Act, sent: Sent) => void
  /** Nothing waits any more. */
  onDrained: () => void
}

const retryMilliseconds = 3_000

/**
 * Acts in the order in which they were done, sent one after the other. What cannot be delivered waits, also through a reload, and
 * is sent as soon as the network is back; keys in the acts make a repeated delivery harmless.
 */
export function useActQueue<Act extends { key: string }>(options: Options<Act>) {
  const latest = useRef(options)
  latest.current = options
  const [pending, setPending] = useState<readonly Act[]>([])
  const [lost, setLost] = useState<string | null>(null)
  const queue = useRef<readonly Act[]>([])
  const isSending = useRef(false)
  const { storageKey } = options

  const change = useCallback(
    (next: readonly Act[]) => {
      queue.current = next
      setPending(next)
      keep(storageKey, next)
    },
    [storageKey],
  )
  const drain = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    let act = queue.current[0]
    const hadWork = act !== undefined
    while (act) {
      const sent = await latest.current.send(act)
      setLost(sent.kind === 'lost' ? sent.why : null)
      if (sent.kind === 'lost') break
      change(queue.current.slice(1))
      latest.current.onAnswered(act, sent)
      act = queue.current[0]
    }
    isSending.current = false
    if (hadWork && queue.current.length === 0) latest.current.onDrained()
  }, [change])
  const enqueue = useCallback(
    (act: Act) => {
      change([...queue.current, act])
      void drain()
    },
    [change, drain],
  )
  useEffect(() => {
    change(kept<Act>(storageKey))
    void drain()
    const timer = setInterval(() => void drain(), retryMilliseconds)
    const now = () => void drain()
    window.addEventListener('online', now)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', now)
    }
  }, [storageKey, change, drain])
  return { pending, lost, enqueue }
}

/** A device may forbid storage: then acts wait in memory alone. */
function keep(storageKey: string, acts: readonly unknown[]): void {
  try {
    if (acts.length === 0) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, JSON.stringify(acts))
  } catch {}
}

function kept<Act>(storageKey: string): readonly Act[] {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]')
  } catch {
    return []
  }
}
