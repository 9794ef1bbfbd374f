'use client'

import Form from 'next/form'
import Link from 'next/link'
import { type ChangeEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, buttonClass } from '../ui/button.tsx'

/** Sends itself when a choice changes (text waits for Enter), and leaves empty fields out of the URL. */
export function FilterForm({
  action,
  clearHref,
  children,
}: {
  action: string
  clearHref?: string
  children: ReactNode
}) {
  const form = useRef<HTMLFormElement>(null)
  const [scripted, setScripted] = useState(false)
  useEffect(() => {
    setScripted(true)
    const dropEmpty = (event: FormDataEvent) => {
      for (const [name, value] of [...event.formData.entries()]) if (value === '') event.formData.delete(name)
    }
    const element = form.current
    element?.addEventListener('formdata', dropEmpty)
    return () => element?.removeEventListener('formdata', dropEmpty)
  }, [])
  const onChange = (event: ChangeEvent<HTMLFormElement>) => {
    const field: unknown = event.target
    if (field instanceof HTMLInputElement && field.type === 'search') return
    form.current?.requestSubmit()
  }
  return (
    <Form
      // A new address means new defaults: the fields are built again from it.
      key={clearHref === undefined ? 'plain' : 'filtered'}
      ref={form}
      action={action}
      role="search"
      onChange={onChange}
      className="relative flex min-w-0 flex-1 flex-wrap items-center gap-2"
    >
      {children}
      {scripted ? null : <Button type="submit">Apply</Button>}
      {clearHref ? (
        <Link href={clearHref} className={buttonClass({ variant: 'quiet' })}>
          Clear
        </Link>
      ) : null}
    </Form>
  )
}
