import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from '../ui/button.tsx'

type PrintLinkProps = {
  /** Where the PDF is; it opens beside the work. */
  href: string
  size?: 'md' | 'lg'
  children: ReactNode
}

/** Opens a document to print in a tab of its own. Never fetched ahead: every print is recorded. */
export function PrintLink({ href, size, children }: PrintLinkProps) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className={buttonClass({ size })}>
      <Printer aria-hidden />
      {children}
      <span className="sr-only"> (opens a PDF)</span>
    </a>
  )
}
