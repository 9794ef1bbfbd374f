import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { DEMO_FILE, type Demo } from '../../scripts/demo.ts'

const demo: Demo = JSON.parse(readFileSync(process.env.PLUMBLINE_DEMO ?? DEMO_FILE, 'utf8'))

/** Signs in as the demo member of the role; the session is kept for the tests of one worker. */
async function signIn(page: Page, role: string): Promise<void> {
  const member = demo.signIns.find((known) => known.role === role)
  if (!member) throw new Error(`the demo has no sign-in for ${role}`)
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(member.email)
  await page.getByLabel('Password').fill(member.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(`**/${demo.tenant}/**`)
}

/** `desk` is a page of the demo tenant, signed in as a support lead. */
export const test = base.extend<{ desk: Page }>({
  desk: async ({ page }, use) => {
    await signIn(page, 'SUPPORT_LEAD')
    await use(page)
  },
})

/** An address within the demo tenant. */
export const at = (path: string): string => `/${demo.tenant}/${path}`

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Asserts that axe finds nothing, in light and in dark, as the page stands now: with whatever is open. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((value) => {
      document.documentElement.dataset.theme = value
    }, theme)
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
    expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
      [],
    )
  }
}

export { expect }
