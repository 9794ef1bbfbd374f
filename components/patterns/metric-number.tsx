import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react'
import { cn } from '../ui/class-names.tsx'
import { DateTime } from '../ui/date-time.tsx'
import { PageLink } from '../ui/page-link.tsx'
import { Sparkline } from './sparkline.tsx'

export type MetricNumberProps = {
  label: string
  /** Formatted, without the unit ("97.4"). Nothing to divide by is "–". */
  value: string
  unit?: string
  target?: { value: string; met?: boolean }
  trend?: { change: string; direction: 'up' | 'down' | 'flat'; good?: boolean; against: string }
  /** ISO instant up to which rows are counted. */
  asOf: string
  /** The period has not ended: drawn hatched and said. */
  incomplete?: boolean
  /** Opens the rows behind the number. */
  href: string
  series?: readonly number[]
  className?: string
}

/** A number that can be trusted: value, unit, target, trend, freshness; a click opens its rows. */
export function MetricNumber(props: MetricNumberProps) {
  const { label, value, unit, target, trend, asOf, incomplete, href, series, className } = props
  return (
    <PageLink
      href={href}
      className={cn(
        'group/metric flex min-w-0 flex-col gap-1 rounded-md border border-line p-4 transition-colors hover:bg-hover',
        className,
      )}
    >
      <span className="text-control text-muted group-hover/metric:text-ink">{label}</span>
      <span className="flex items-end justify-between gap-3">
        <span className="text-metric font-semibold tracking-tight tabular-nums">
          {value}
          {unit ? <span className="ml-0.5 text-section font-medium text-muted">{unit}</span> : null}
        </span>
        {series ? <Sparkline values={series} incomplete={incomplete} /> : null}
      </span>
      <span className="flex flex-wrap gap-x-3 text-caption tabular-nums">
        {trend ? <Trend {...trend} /> : null}
        {target ? <Target {...target} /> : null}
      </span>
      <span className="text-caption text-muted">
        as of <DateTime value={asOf} format="relative" />
        {incomplete ? ' · period not over' : ''}
      </span>
    </PageLink>
  )
}

const ARROW = { up: ArrowUpRight, down: ArrowDownRight, flat: ArrowRight }

function Trend({ change, direction, good, against }: NonNullable<MetricNumberProps['trend']>) {
  const Arrow = ARROW[direction]
  const tone = good === undefined ? 'text-muted' : good ? 'text-ok-text' : 'text-problem-text'
  return (
    <span className={cn('inline-flex items-center gap-1', tone)}>
      <Arrow role="img" aria-label={direction} className="size-3.5" />
      {change} <span className="text-muted">{against}</span>
    </span>
  )
}

function Target({ value, met }: NonNullable<MetricNumberProps['target']>) {
  return (
    <span className={met === false ? 'text-attention-text' : 'text-muted'}>
      target {value}
      {met === undefined ? '' : met ? ', met' : ', missed'}
    </span>
  )
}
