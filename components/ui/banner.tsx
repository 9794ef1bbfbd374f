import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './class-names.tsx'
import { TONE_QUIET, type Tone } from './tone.tsx'

export type BannerProps = {
  tone: Exclude<Tone, 'neutral'>
  title: ReactNode
  children?: ReactNode
  /** Link or button: what to do about it. */
  action?: ReactNode
  /** Across the whole width, above the page; without rounded corners. */
  across?: boolean
  className?: string
}

const ICON = { ok: CircleCheck, attention: TriangleAlert, problem: CircleX, information: Info }

/** Something that holds for the whole page: an incident, a change freeze, an imported order. */
export function Banner({ tone, title, children, action, across, className }: BannerProps) {
  const Icon = ICON[tone]
  return (
    <div
      className={cn(
        'flex gap-2 border py-2.5 text-control',
        TONE_QUIET[tone],
        across ? 'border-x-0 border-t-0 px-4 lg:px-6' : 'rounded-md px-3',
        className,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 text-pretty [overflow-wrap:anywhere]">
          <p className="font-medium">{title}</p>
          {children ? <div className="text-ink">{children}</div> : null}
        </div>
        {action ? <div className="flex gap-2">{action}</div> : null}
      </div>
    </div>
  )
}
