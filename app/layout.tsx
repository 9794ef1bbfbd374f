import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ViewerProvider } from '#components/ui/viewer'
import './globals.css'
import { readViewerSettings } from './viewer-settings.ts'

export const metadata: Metadata = {
  title: { template: '%s · Plumbline', default: 'Plumbline' },
  description: 'Every order, unit of stock, return and refund, under rules that are written down and explained.',
}

export const viewport: Viewport = { colorScheme: 'light dark' }

/** The document: theme from the cookie (no flash, no inline script), viewer's locale and zone. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme, viewer, zoneKnown } = await readViewerSettings()
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body>
        <ViewerProvider viewer={viewer} zoneKnown={zoneKnown}>
          {children}
        </ViewerProvider>
      </body>
    </html>
  )
}
