import { cn } from './class-names.tsx'

/** Initials of a person or tenant. The name stands beside it or is its label. */
export function Avatar({
  name,
  square,
  label,
  className,
}: {
  name: string
  square?: boolean
  label?: boolean
  className?: string
}) {
  const words = name.trim().split(/\s+/)
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
  return (
    <span
      title={label ? name : undefined}
      className={cn(
        'inline-flex size-6 shrink-0 items-center justify-center bg-accent-quiet text-[11px] leading-none font-semibold text-accent-text uppercase',
        square ? 'rounded-sm' : 'rounded-full',
        className,
      )}
    >
      <span aria-hidden>{initials}</span>
      {label ? <span className="sr-only">{name}</span> : null}
    </span>
  )
}
