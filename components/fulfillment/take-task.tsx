'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import { Refusal } from '../patterns/refusal.tsx'
import { Button } from '../ui/button.tsx'
import { newKey } from '../ui/new-key.tsx'

type Answer = { kind: string; message?: string }

type TakeTaskProps = {
  /** Takes it; bound to the task. */
  onTake: (key: string) => Promise<Answer>
  /** The way on when it cannot be taken. */
  otherwise: ReactNode
}

/** Takes a task to pick. Has the focus, so that Enter begins. */
export function TakeTask({ onTake, otherwise }: TakeTaskProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [key] = useState(newKey)
  const [refused, setRefused] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const router = useRouter()
  useEffect(() => button.current?.focus(), [])
  const take = () =>
    start(async () => {
      const answer = await onTake(key)
      if (answer.kind === 'refused') setRefused(answer.message ?? '')
      else router.refresh()
    })
  if (refused !== null) return <Refusal what="This cannot be picked now" why={refused} next={otherwise} />
  return (
    <Button ref={button} size="hand" variant="primary" busy={pending} onClick={take}>
      Start picking
    </Button>
  )
}
