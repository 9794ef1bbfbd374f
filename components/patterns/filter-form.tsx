'use client'

import Form from 'next/form'
import { type ChangeEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button, buttonClass } from '../ui/button.tsx'
import { PageLink } from '../ui/page-link.tsx'

export type FilterFormProps = {
  action: string
  clearHref?: string
  /** What the address says, by field name. */
  values: Readonly<Record<string, readonly string[]>>
  children: ReactNode
}

/** Sends itself when a choice changes (text waits for Enter), and leaves empty fields out of the URL. */
export function FilterForm({ action, clearHref, values, children }: FilterFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const address = JSON.stringify(values)
  useEffect(() => {
    // After "back" or "clear" the fields must say what the address says, without losing the focus to a rebuild.
    if (form.current) setFields(form.current, JSON.parse(address))
  }, [address])
  useEffect(() => {
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
      ref={form}
      action={action}
      role="search"
      onChange={onChange}
      className="relative flex min-w-0 flex-1 basis-full flex-wrap sm:basis-0 items-center gap-2"
    >
      {children}
      <noscript>
        <Button type="submit">Apply</Button>
      </noscript>
      {clearHref ? (
        <PageLink href={clearHref} className={buttonClass({ variant: 'quiet' })}>
          Clear
        </PageLink>
      ) : null}
    </Form>
  )
}

function setFields(form: HTMLFormElement, values: FilterFormProps['values']): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = values[field.name]?.[0] ?? ''
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden' || field === document.activeElement) continue
    if (field.type === 'checkbox') field.checked = values[field.name]?.includes(field.value) ?? false
    else field.value = values[field.name]?.[0] ?? ''
  }
}
