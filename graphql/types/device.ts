import { findDevices } from '#modules/members/find-devices'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { Device } from '../refs.ts'

Device.implement({
  description: 'A shared device of the warehouse, where people sign in with badge and PIN.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    enrolledAt: t.expose('enrolledAt', { type: 'DateTime', description: 'Since when it is one.' }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime', description: 'When it was last used.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it must be enrolled anew.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was withdrawn; null when it was not.',
    }),
  }),
})

builder.queryField('devices', (t) =>
  t.field({
    type: [Device],
    description: 'The shared devices in use, by name. Needs location:write.',
    authScopes: { permission: 'location:write' },
    resolve: async (_, __, context) => [...(await findDevices(actorOf(context)))],
  }),
)
