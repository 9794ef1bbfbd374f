import type { Actor } from '#platform/actor'
import { permissions } from '#platform/permissions'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { ActorKindEnum, RoleEnum } from '../enums/member-enums.ts'

const Tenant = builder.objectRef<Actor>('Tenant').implement({
  description: 'The merchant whose data this is.',
  fields: (t) => ({
    slug: t.exposeString('tenantSlug', { description: 'The name in addresses: /[slug]/orders.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA time zone of the office.' }),
    currency: t.field({
      type: 'CurrencyCode',
      description: 'The currency in which totals over several are shown.',
      resolve: (actor) => actor.currency,
    }),
    locale: t.exposeString('locale', { description: 'BCP 47 tag by which numbers and days are written.' }),
  }),
})

const Viewer = builder.objectRef<Actor>('Viewer').implement({
  description: 'Who asks: a member of the tenant, or an API key.',
  fields: (t) => ({
    kind: t.field({ type: ActorKindEnum, description: 'A person or a machine.', resolve: (actor) => actor.kind }),
    name: t.exposeString('name', { description: 'The name that the history shows.' }),
    tenant: t.field({ type: Tenant, description: 'The tenant worked in.', resolve: (actor) => actor }),
    roles: t.field({
      type: [RoleEnum],
      description: 'The roles held; empty for API keys.',
      resolve: (actor) => actor.roles,
    }),
    permissions: t.stringList({
      description: 'Everything that the viewer may do, such as "order:read".',
      resolve: (actor) => permissions.filter((permission) => actor.permissions.has(permission)),
    }),
    isLimited: t.boolean({
      description: 'Whether the viewer sees certain locations or channels only.',
      resolve: ({ visibility }) => visibility.locationIds !== null || visibility.channelIds !== null,
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    description: 'Who asks.',
    authScopes: { signedIn: true },
    resolve: (_, __, context) => actorOf(context),
  }),
)
