import type { ComponentProps } from 'react'
import { cn } from './class-names.tsx'
import { PageLink } from './page-link.tsx'

/** A link inside text: accent, underlined so that color is not the only sign. */
export function TextLink({ className, ...rest }: ComponentProps<typeof PageLink>) {
  return (
    <PageLink
      {...rest}
      className={cn(
        'rounded-sm text-accent-text underline decoration-accent-line underline-offset-3 transition-colors hover:decoration-current',
        className,
      )}
    />
  )
}
