import { CircleAlert } from 'lucide-react'
import { cloneElement, type ReactElement, type ReactNode, useId } from 'react'
import { cn } from './class-names.tsx'

type ControlProps = {
  id?: string
  name?: string
  required?: boolean
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

export type FieldProps = {
  label: string
  /** Form field name; also the id that FormErrorSummary links to (`field-<name>`). */
  name?: string
  help?: ReactNode
  /** What is wrong and what is expected, in one sentence. */
  error?: string
  /** Says "optional" beside the label. Required is the ordinary case and is not marked. */
  optional?: boolean
  /** Label for screen readers only, where the context shows what it is. */
  hideLabel?: boolean
  className?: string
  /** One control: Input, Textarea, Select, Combobox. Gets id, name and the aria attributes. */
  children: ReactElement<ControlProps>
}

/** The id a field's control carries, for links to it. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** Label above, help below, error at the field. */
export function Field({ label, name, help, error, optional, hideLabel, className, children }: FieldProps) {
  const generated = useId()
  const id = children.props.id ?? (name ? fieldId(name) : generated)
  const described = [error ? `${id}-error` : null, help ? `${id}-help` : null].filter(Boolean).join(' ')
  const control = cloneElement(children, {
    id,
    name: children.props.name ?? name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  })
  return (
    <div className={cn('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className={cn('text-control font-medium', hideLabel && 'sr-only')}>
        {label}
        {optional ? <span className="ml-1.5 font-normal text-muted">optional</span> : null}
      </label>
      {control}
      {error ? (
        <p id={`${id}-error`} className="flex gap-1.5 text-control text-problem-text">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="text-control text-muted">
          {help}
        </p>
      ) : null}
    </div>
  )
}
