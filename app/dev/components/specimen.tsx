import type { ReactNode } from 'react'
import { cn } from '#components/ui/class-names'

/** A chapter of the page: one component or family. */
export function Chapter({ title, children }: { title: string; children: ReactNode }) {
  const id = title.toLowerCase().replaceAll(/[^a-z]+/g, '-')
  return (
    <section aria-labelledby={id} className="border-t border-line py-6">
      <h2 id={id} className="mb-4 text-section font-semibold">
        {title}
      </h2>
      <div className="grid gap-5">{children}</div>
    </section>
  )
}

/** One state of it, with its name. */
export function Specimen({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className="grid min-w-0 gap-2 lg:grid-cols-[9rem_minmax(0,1fr)]">
      <p className="pt-1 text-caption text-muted">{name}</p>
      <div className={cn('min-w-0', wide ? '' : 'flex flex-wrap items-center gap-3')}>{children}</div>
    </div>
  )
}
