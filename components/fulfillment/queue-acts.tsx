'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState, useTransition } from 'react'
import { Refusal } from '../patterns/refusal.tsx'
import { useSelection } from '../patterns/selection.tsx'
import { Button } from '../ui/button.tsx'
import { newKey } from '../ui/new-key.tsx'
import { toast } from '../ui/toast.tsx'

type Outcome = { done: readonly string[]; refused: readonly { id: string; message: string }[] }
type Act = (ids: readonly string[], key: string) => Promise<Outcome>

type QueueActsProps = {
  /** Release and start, each bound to the tenant; left out where the person may not. */
  onRelease?: Act
  onStart?: Act
  /** The state of each row by id: only rows that wait for the act are sent. */
  waits: Readonly<Record<string, string>>
  /** Further acts: print. */
  children?: ReactNode
}

/** What can be done with the selected rows of the work queue. Rows in another state are left out of the count. */
export function QueueActs({ onRelease, onStart, waits, children }: QueueActsProps) {
  const { ids } = useSelection()
  const [refused, setRefused] = useState<Outcome['refused']>([])
  const [pending, start] = useTransition()
  const router = useRouter()
  const waiting = (status: string) => ids.filter((id) => waits[id] === status)
  const run = (act: Act, rows: readonly string[], done: string) =>
    start(async () => {
      const outcome = await act(rows, newKey())
      setRefused(outcome.refused)
      if (outcome.done.length > 0) toast({ tone: 'ok', text: `${outcome.done.length} ${done}` })
      router.refresh()
    })
  const toRelease = waiting('SCHEDULED')
  const toStart = waiting('OPEN')
  return (
    <>
      {onRelease && toRelease.length > 0 ? (
        <Button variant="primary" busy={pending} onClick={() => run(onRelease, toRelease, 'released')}>
          Release {toRelease.length}
        </Button>
      ) : null}
      {onStart && toStart.length > 0 ? (
        <Button variant="primary" busy={pending} onClick={() => run(onStart, toStart, 'taken for picking')}>
          Start picking {toStart.length}
        </Button>
      ) : null}
      {children}
      {refused.length > 0 ? (
        <Refusal
          className="basis-full"
          what={refused.length === 1 ? 'One could not be taken' : `${refused.length} could not be taken`}
          why={[...new Set(refused.map(({ message }) => message))].slice(0, 3).join(' ')}
        />
      ) : null}
    </>
  )
}
