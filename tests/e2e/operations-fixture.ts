import { readFileSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { DEMO_FILE, type Demo } from '../../scripts/demo.ts'
import { at, expectAccessible } from './support-fixture.ts'

const demo: Demo = JSON.parse(readFileSync(process.env.PLUMBLINE_DEMO ?? DEMO_FILE, 'utf8'))

async function signIn(page: Page): Promise<void> {
  const member = demo.signIns.find(({ role }) => role === 'WAREHOUSE')
  if (!member) throw new Error('the demo has no sign-in for WAREHOUSE')
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(member.email)
  await page.getByLabel('Password').fill(member.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(`**/${demo.tenant}/**`)
}

type Api = <Answer>(query: string, variables?: object) => Promise<Answer>
type Fixtures = {
  /** A page of the demo tenant, signed in as somebody of the warehouse. */
  dock: Page
  /** Asks the API with the demo's key. */
  api: Api
}

export const test = base.extend<Fixtures>({
  dock: async ({ page }, use) => {
    await signIn(page)
    await use(page)
  },
  api: async ({ request }, use) => {
    await use(async (query, variables) => {
      const response = await request.post('/api/graphql', {
        headers: { authorization: `Bearer ${demo.apiKey}`, 'content-type': 'application/json' },
        data: { query, variables },
        // A connection that was kept open may have been closed by the server meanwhile.
        maxRetries: 2,
      })
      const { data, errors } = await response.json()
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    })
  },
})

/** What a scanner does: it types the code and presses Enter. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

export type Line = { sku: string; quantity: number }

/** Places a paid order of the web shop to Leeds; answers its number. */
export async function placeOrder(api: Api, lines: readonly Line[]): Promise<string> {
  const { channels } = await api<{ channels: { nodes: { id: string; code: string }[] } }>(
    '{ channels(first: 20) { nodes { id code } } }',
  )
  const web = channels.nodes.find(({ code }) => /web/i.test(code)) ?? channels.nodes[0]
  const amount = lines.reduce((sum, { quantity }) => sum + quantity, 0).toFixed(2)
  const reference = `e2e-${Date.now()}-${lines.length}-${Math.random().toString(36).slice(2)}`
  const { placed } = await api<{ placed: { __typename: string; number?: string; message?: string } }>(
    `mutation Place($input: PlaceOrderInput!) {
      placed: placeOrder(input: $input) { __typename ... on Order { number } ... on Refusal { code message } }
    }`,
    {
      input: {
        channelId: web?.id,
        externalReference: reference,
        currency: 'GBP',
        customer: { name: 'Ada Lovelace', email: 'ada@example.com', isEmailVerified: true },
        shipTo: { name: 'Ada Lovelace', line1: '4 Aire Street', city: 'Leeds', postcode: 'LS1 4PR', country: 'GB' },
        serviceCode: 'STANDARD',
        lines: lines.map(({ sku, quantity }) => ({ sku, quantity, unitPrice: '1.00' })),
        payments: [{ method: 'CARD', provider: 'e2e', amount, entries: [{ kind: 'CAPTURE', amount }] }],
        idempotencyKey: reference,
      },
    },
  )
  if (!placed.number) throw new Error(`the order was not placed: ${placed.message}`)
  return placed.number
}

/** The barcode that is printed on one piece. */
export async function barcodeOf(api: Api, sku: string): Promise<string> {
  const { variant } = await api<{ variant: { barcodes: { value: string; factor: number }[] } }>(
    'query Codes($sku: String!) { variant(sku: $sku) { barcodes { value factor } } }',
    { sku },
  )
  return variant.barcodes.find(({ factor }) => factor === 1)?.value ?? sku
}

/** Opens the order's work from the queue by keyboard: search, to the row, Enter. */
export async function openWork(dock: Page, number: string): Promise<void> {
  await dock.goto(at('operations/queue'))
  await dock.waitForLoadState('networkidle')
  await dock.getByRole('searchbox', { name: 'Order or work number' }).focus()
  await dock.keyboard.type(number)
  await dock.keyboard.press('Enter')
  await dock.waitForURL(/number=/)
  const row = dock.getByRole('row').filter({ hasText: `${number}-F1` })
  await expect(row).toBeVisible()
  await row.focus()
  await dock.keyboard.press('Enter')
}

export { at, expect, expectAccessible }
