import { cn } from '../ui/class-names.tsx'

const WIDTH = 88
const HEIGHT = 28

/** The shape of a series, without axes; the number beside it says the rest. An incomplete last value is dashed. */
export function Sparkline({
  values,
  incomplete,
  className,
}: {
  values: readonly number[]
  incomplete?: boolean
  className?: string
}) {
  if (values.length < 2) return null
  const points = place(values)
  const solid = incomplete ? points.slice(0, -1) : points
  const last = points.at(-1) ?? [0, 0]
  return (
    <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={cn('h-7 w-22 shrink-0 text-accent-text', className)}>
      <polyline points={join(solid)} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      {incomplete ? (
        <polyline
          points={join(points.slice(-2))}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="2 2.5"
        />
      ) : null}
      <circle
        cx={last[0]}
        cy={last[1]}
        r="2"
        fill={incomplete ? 'var(--surface)' : 'currentColor'}
        stroke="currentColor"
        strokeWidth="1.25"
      />
    </svg>
  )
}

type Point = readonly [number, number]

function place(values: readonly number[]): Point[] {
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const step = (WIDTH - 6) / (values.length - 1)
  return values.map((value, index) => [3 + index * step, HEIGHT - 4 - ((value - low) / span) * (HEIGHT - 8)])
}

function join(points: readonly Point[]): string {
  return points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
}
