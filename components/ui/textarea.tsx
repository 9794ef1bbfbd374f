import type { ComponentProps } from 'react'
import { cn } from './class-names.tsx'
import { CONTROL_CLASS, READ_ONLY_CLASS } from './input.tsx'

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={cn(
        CONTROL_CLASS,
        'field-sizing-content min-h-20 resize-y py-1.5 text-reading!',
        rest.readOnly && READ_ONLY_CLASS,
        className,
      )}
    />
  )
}
