import { cookies, headers } from 'next/headers'
import { cookieName } from '#components/ui/remember'
import { THEMES, type Theme } from '#components/ui/theme'
import type { Viewer } from '#components/ui/viewer'

/** What the browser told about the one who looks: theme, rail, locale, zone. */
export type ViewerSettings = { theme: Theme; railCollapsed: boolean; viewer: Viewer; zoneKnown: boolean }

/** Reads the remembered choices and the browser's language. Unknown or broken values fall back: system, en-GB, UTC. */
export async function readViewerSettings(): Promise<ViewerSettings> {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  const theme = THEMES.find((known) => known === jar.get(cookieName('theme'))?.value) ?? 'system'
  const timeZone = knownZone(jar.get(cookieName('time-zone'))?.value)
  return {
    theme,
    railCollapsed: jar.get(cookieName('rail'))?.value === 'collapsed',
    viewer: {
      locale: knownLocale(sent.get('accept-language')),
      timeZone: timeZone ?? 'UTC',
      now: new Date().toISOString(),
    },
    zoneKnown: timeZone !== undefined,
  }
}

function knownZone(value: string | undefined): string | undefined {
  try {
    return value ? new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone : undefined
  } catch {
    return undefined
  }
}

function knownLocale(acceptLanguage: string | null): string {
  const first = acceptLanguage?.split(',')[0]?.split(';')[0]?.trim()
  try {
    return (first && Intl.DateTimeFormat.supportedLocalesOf(first)[0]) || 'en-GB'
  } catch {
    return 'en-GB'
  }
}
