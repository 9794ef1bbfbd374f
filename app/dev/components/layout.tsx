import { ChartLine, ClipboardCheck, House, Inbox, Package, Scale, TriangleAlert, Warehouse } from 'lucide-react'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { AppShell } from '#components/patterns/app-shell'
import type { RailSection } from '#components/patterns/rail'
import { MenuItem, MenuSeparator } from '#components/ui/menu'
import { ThemeMenu } from '#components/ui/theme-switch'
import { readViewerSettings } from '../../viewer-settings.ts'
import { Everywhere } from './everywhere.tsx'

const TENANTS = [
  { name: 'Northwind Outfitters', href: '/dev/components' },
  { name: 'Käthe & Söhne Manufakturwaren GmbH', href: '/dev/components?tenant=2' },
]

const SECTIONS: readonly RailSection[] = [
  {
    items: [
      { href: '/dev/components', label: 'Components', icon: <House aria-hidden />, exact: true },
      { href: '/dev/components/inbox', label: 'Inbox', icon: <Inbox aria-hidden />, count: 12, countLabel: 'unread' },
    ],
  },
  {
    label: 'Operations',
    items: [
      { href: '/dev/components/orders', label: 'Orders', icon: <Package aria-hidden /> },
      { href: '/dev/components/picking', label: 'Work queue', icon: <Warehouse aria-hidden />, count: 1284 },
      {
        href: '/dev/components/exceptions',
        label: 'Exceptions',
        icon: <TriangleAlert aria-hidden />,
        count: 7,
        countTone: 'problem',
        countLabel: 'open, some late',
      },
    ],
  },
  {
    label: 'Governance',
    items: [
      {
        href: '/dev/components/approvals',
        label: 'Approvals waiting on me',
        icon: <ClipboardCheck aria-hidden />,
        count: 3,
        countTone: 'attention',
      },
      { href: '/dev/components/policies', label: 'Policies', icon: <Scale aria-hidden /> },
      { href: '/dev/components/metrics', label: 'KPIs', icon: <ChartLine aria-hidden /> },
    ],
  },
]

/** The development page inside the real shell; not served in production unless PLUMBLINE_DEV_PAGES=1. */
export default async function DevLayout({ children }: { children: ReactNode }) {
  await connection()
  if (process.env.NODE_ENV === 'production' && process.env.PLUMBLINE_DEV_PAGES !== '1') notFound()
  const { theme, railCollapsed } = await readViewerSettings()
  return (
    <AppShell
      tenant={TENANTS[0] ?? { name: '', href: '' }}
      tenants={TENANTS}
      sections={SECTIONS}
      person={{ name: 'Maria Okafor', detail: 'Operations lead' }}
      personMenu={
        <>
          <ThemeMenu theme={theme} />
          <MenuSeparator />
          <MenuItem href="/dev/components">Sign out</MenuItem>
        </>
      }
      railCollapsed={railCollapsed}
      everywhere={<Everywhere />}
    >
      {children}
    </AppShell>
  )
}
