import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

interface Demo {
  readonly tenant: string
  readonly signIns: readonly { readonly role: string; readonly email: string; readonly password: string }[]
}

const demo = (): Demo => JSON.parse(readFileSync(process.env.PLUMBLINE_DEMO ?? '.plumbline/demo.json', 'utf8'))

test('a file with bad rows is imported, its rejected rows are corrected, and only they are imported again', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const { tenant, signIns } = demo()
  const admin = signIns.find(({ role }) => role === 'ADMINISTRATOR')
  const run = Date.now().toString(36).toUpperCase()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(admin?.email ?? '')
  await page.getByLabel('Password', { exact: true }).fill(admin?.password ?? '')
  await page.getByRole('button', { name: /^Sign in/ }).click()
  await page.waitForURL(new RegExp(`/${tenant}/`))

  const upload = async (name: string, content: string) => {
    await page.goto(`/${tenant}/admin/imports/new?profile=products`)
    await page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
    await page.getByRole('button', { name: `Import ${name}` }).click()
    await page.waitForURL(/\/admin\/imports\/(?!new)/)
  }

  await upload(
    `products-${run}.csv`,
    `sku,title,weight_grams\nE2E-${run}-1,Mug,300\nE2E-${run}-2,Plate,heavy\nE2E-${run}-3,Bowl,250\n`,
  )
  await expect(page.getByRole('main')).toContainText('3 rows received', { timeout: 60_000 })
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 60_000 })
  const rejected = page.getByRole('table', { name: 'Rejected rows' })
  await expect(rejected).toContainText('weight_grams')
  await expect(rejected).toContainText('heavy')

  await page.reload()
  await expect(rejected).toContainText('heavy')

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download to correct' }).click()
  const corrected = readFileSync(await (await downloading).path(), 'utf8').replaceAll('heavy', '420')
  expect(corrected).toContain(`E2E-${run}-2`)
  expect(corrected).not.toContain(`E2E-${run}-1`)

  await upload(`products-${run}-corrected.csv`, corrected)
  await expect(page.getByRole('main')).toContainText('1 row received', { timeout: 60_000 })
  await expect(page.getByText('No row was rejected')).toBeVisible({ timeout: 60_000 })
})
