'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { cn } from '../ui/class-names.tsx'
import { PageLink } from '../ui/page-link.tsx'
import { TONE_SOLID } from '../ui/tone.tsx'
import { useRailCollapsed } from './shell-frame.tsx'

export type RailLinkProps = {
  href: string
  label: string
  /** Lucide icon. */
  icon: ReactNode
  /** Work that waits here; nothing is drawn for 0. */
  count?: number
  /** What the count counts, for screen readers ("open exceptions"). */
  countLabel?: string
  /** `attention` when some of it is late. */
  countTone?: 'neutral' | 'attention' | 'problem'
  /** Current only on this very address, not on those below it (for a portal's start page). */
  exact?: boolean
}

const COUNT = {
  neutral: 'text-muted',
  attention: 'bg-attention-quiet text-attention-text font-medium',
  problem: 'bg-problem-quiet text-problem-text font-medium',
}

/** One place in the rail; marked when the page is there or below. */
export function RailLink({
  href,
  label,
  icon,
  count,
  countLabel = 'waiting',
  countTone = 'neutral',
  exact,
}: RailLinkProps) {
  const path = usePathname()
  const collapsed = useRailCollapsed()
  const here = path === href || (!exact && path.startsWith(`${href}/`))
  return (
    <PageLink
      href={href}
      aria-current={here ? 'page' : undefined}
      title={collapsed ? (count ? `${label}: ${count} ${countLabel}` : label) : undefined}
      className={cn(
        'relative flex h-8 items-center gap-2 rounded-md px-2 text-control font-medium transition-colors hover:bg-pressed/70 md:h-7 [&_svg]:size-4 [&_svg]:shrink-0',
        'md:group-data-[rail=collapsed]/shell:h-8 md:group-data-[rail=collapsed]/shell:justify-center',
        here ? 'bg-pressed [&_svg]:text-accent-text' : '[&_svg]:text-muted',
      )}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate md:group-data-[rail=collapsed]/shell:sr-only">{label}</span>
      {count ? <RailCount count={count} label={countLabel} tone={countTone} /> : null}
    </PageLink>
  )
}

/** The number; in the collapsed rail a dot, the number then being in the hover text. */
function RailCount({ count, label, tone }: { count: number; label: string; tone: keyof typeof COUNT }) {
  return (
    <>
      <span
        className={cn(
          'rounded-sm px-1 text-caption tabular-nums md:group-data-[rail=collapsed]/shell:sr-only',
          COUNT[tone],
        )}
      >
        {count > 999 ? '999+' : count}
        <span className="sr-only"> {label}</span>
      </span>
      <span
        aria-hidden
        className={cn(
          'absolute top-1.5 right-1.5 hidden size-1.5 rounded-full md:group-data-[rail=collapsed]/shell:block',
          TONE_SOLID[tone],
        )}
      />
    </>
  )
}
