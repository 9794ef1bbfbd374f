import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { ButtonLink, buttonClass } from './button.tsx'

export type PaginationProps = {
  /** Address of the previous page; none on the first. */
  previousHref?: string
  /** Address of the next page; none on the last. */
  nextHref?: string
  /** What is shown ("50 orders"): lists have no exact totals. */
  summary?: string
}

/** Keyset paging: back and forth, page 10,000 as fast as page 1. */
export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-3 text-control text-muted">
      <span className="tabular-nums">{summary}</span>
      <span className="flex gap-2">
        <PageStep href={previousHref} rel="prev">
          <ChevronLeft aria-hidden /> Previous
        </PageStep>
        <PageStep href={nextHref} rel="next">
          Next <ChevronRight aria-hidden />
        </PageStep>
      </span>
    </nav>
  )
}

function PageStep({ href, rel, children }: { href?: string; rel: 'prev' | 'next'; children: ReactNode }) {
  if (href) {
    return (
      <ButtonLink href={href} rel={rel} size="sm">
        {children}
      </ButtonLink>
    )
  }
  return (
    <span aria-disabled="true" className={buttonClass({ size: 'sm' })}>
      {children}
    </span>
  )
}
