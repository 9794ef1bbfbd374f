import type { ReactNode } from 'react'
import { cn } from './class-names.tsx'
import { TONE_QUIET, type Tone } from './tone.tsx'

/** A short label on a thing ("Preorder", "VIP", "v12"). A state is a Status, not a Badge. */
export function Badge({
  tone = 'neutral',
  icon,
  className,
  children,
}: {
  tone?: Tone
  icon?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={cn(
        'inline-flex h-5 max-w-full items-center gap-1 rounded-sm border px-1.5 text-caption font-medium whitespace-nowrap [&_svg]:size-3.5',
        TONE_QUIET[tone],
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  )
}
