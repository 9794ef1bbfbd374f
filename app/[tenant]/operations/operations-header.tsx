import type { ReactNode } from 'react'
import { PageHeader } from '#components/patterns/page-header'

type OperationsHeaderProps = { tenant: string; title: string; line: ReactNode; primary?: ReactNode }

/** The head of a list of the portal. */
export function OperationsHeader({ tenant, title, line, primary }: OperationsHeaderProps) {
  const breadcrumb = [{ label: 'Operations', href: `/${tenant}/operations/today` }, { label: title }]
  return <PageHeader breadcrumb={breadcrumb} title={title} line={line} primary={primary} />
}
