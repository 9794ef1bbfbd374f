import type { Metadata } from 'next'
import { Banner } from '#components/ui/banner'
import { TextLink } from '#components/ui/text-link'
import { currentDeviceId } from '../../../device.ts'
import { deviceTenantSlug } from './device-tenant.ts'
import { BadgeForm } from './form.tsx'

export const metadata: Metadata = { title: 'Sign in with your badge' }

/** Signing in at a shared device of the warehouse; a browser that is none is told so. */
export default async function BadgePage() {
  const deviceId = await currentDeviceId()
  const tenant = deviceId ? await deviceTenantSlug(deviceId) : null
  return (
    <>
      <header className="flex flex-col gap-1">
        <p className="text-control font-semibold text-accent-text">Plumbline</p>
        <h1 className="text-page font-semibold">Sign in with your badge</h1>
      </header>
      {tenant ? (
        <BadgeForm />
      ) : (
        <Banner tone="attention" title="This is not a shared device">
          Somebody who manages locations can enroll it. Until then{' '}
          <TextLink href="/sign-in">sign in with your e-mail and password</TextLink>.
        </Banner>
      )}
    </>
  )
}
