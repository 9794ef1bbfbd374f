import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** An act that is not needed at once: its name, and its form when opened. Works without script. */
export function Disclosure({ label, open, children }: { label: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group rounded-md border border-line">
      <summary className="flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-3 text-control font-medium marker:content-none hover:bg-hover">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90" />
        {label}
      </summary>
      <div className="border-t border-line p-3">{children}</div>
    </details>
  )
}
