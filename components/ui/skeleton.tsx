import { cn } from './class-names.tsx'

/** A gray shape where content will be. Give it the size of that content, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('default-skeleton block animate-pulse rounded-sm bg-pressed', className)} />
}
