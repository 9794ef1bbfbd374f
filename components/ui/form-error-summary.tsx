'use client'

import { CircleX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { fieldId } from './field.tsx'

export type FormError = {
  /** Name of the field, as given to Field; without it the error concerns the whole form. */
  name?: string
  message: string
}

export type FormErrorSummaryProps = {
  errors: readonly FormError[]
  title?: string
  /** Off where several forms stand on one page. */
  takeFocus?: boolean
}

/** Lists what must be put right, each line a link to its field. Takes the focus when errors arrive. Renders nothing without errors. */
export function FormErrorSummary({ errors, title, takeFocus = true }: FormErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takeFocus && errors.length > 0) box.current?.focus()
  }, [errors, takeFocus])
  if (errors.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-2 rounded-md border border-problem-line bg-problem-quiet p-3 text-control text-problem-text"
    >
      <CircleX aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        <p className="font-medium">
          {title ?? (errors.length === 1 ? 'One thing needs attention' : `${errors.length} things need attention`)}
        </p>
        <ul className="mt-1 space-y-0.5">
          {errors.map((error) => (
            <li key={`${error.name}-${error.message}`}>
              {error.name ? (
                <a className="underline underline-offset-3" href={`#${fieldId(error.name)}`}>
                  {error.message}
                </a>
              ) : (
                error.message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
