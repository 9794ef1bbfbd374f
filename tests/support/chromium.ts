import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Needed as root and on machines without a graphics card; the rest keeps the browser from calling its maker. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** The browser of the end-to-end tests: CHROMIUM_PATH, the system's, or Playwright's own; undefined when there is none. */
export function findChromium(): string | undefined {
  const places = [process.env.CHROMIUM_PATH, ...PLACES, chromium.executablePath()]
  return places.find((path) => path && existsSync(path))
}
