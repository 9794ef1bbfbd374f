import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './tests/support/chromium.ts'

const executablePath = findChromium()

/** `npm test` starts the application and gives its address; by hand the one of `npm run up` is used. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.plumbline/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: process.env.PLUMBLINE_URL ?? 'http://localhost:3000',
    browserName: 'chromium',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
})
