import { cn } from './class-names.tsx'

/** A hairline between things that belong apart. Space alone is often enough. */
export function Separator({ className }: { className?: string }) {
  return <hr className={cn('border-0 border-t border-line', className)} />
}
