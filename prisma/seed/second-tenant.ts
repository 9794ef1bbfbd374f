import { createChannel } from '#modules/channels/create-channel'
import { createLocation } from '#modules/locations/create-location'
import { unsafeSetPassword } from '#modules/members/unsafe-set-password'
import { createTenant } from '#modules/organization/create-tenant'
import { systemActor } from '#platform/system-actor'

/** A small merchant next door, who shares the database and sees nothing of the demo. */
export async function makeSecondTenant(now: Date): Promise<void> {
  const email = 'owner@quillandpress.example.com'
  await createTenant(
    {
      slug: 'quill-and-press',
      name: 'Quill & Press',
      timeZone: 'America/New_York',
      currency: 'USD',
      countryCode: 'US',
      isDemo: true,
      administrator: { email, name: 'Nora Whitfield' },
    },
    now,
  )
  await unsafeSetPassword(email, 'demo-owner')
  const actor = await systemActor({ slug: 'quill-and-press' }, 'SCRIPT', 'Demo')
  if (!actor) throw new Error('the second demo tenant is missing')
  await createLocation(actor, {
    code: 'PORTLAND',
    type: 'WAREHOUSE',
    name: 'Portland',
    timeZone: 'America/New_York',
    address: {
      name: 'Quill & Press',
      line1: '9 Wharf Street',
      city: 'Portland',
      region: 'ME',
      postcode: '04101',
      country: 'US',
    },
  })
  await createChannel(actor, { code: 'web', type: 'WEBSITE', name: 'quillandpress.example.com', currency: 'USD' })
}
