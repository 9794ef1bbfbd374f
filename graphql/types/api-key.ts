import { findApiKeys } from '#modules/members/find-api-keys'
import { builder } from '../builder.ts'
import { listQuery } from '../lists.ts'
import { ApiKey } from '../refs.ts'

ApiKey.implement({
  description: 'The key of a machine. Its secret is known to nobody but its holder.',
  fields: (t) => ({
    publicId: t.exposeString('publicId', { description: 'Begins the key: plk_<publicId>_…' }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    scopes: t.exposeStringList('scopes', { description: 'What it may do, such as "order:read".' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends.' }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null when it was not.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Its last use, to the minute; null before the first.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

/** A key that was just made. */
export const NewApiKey = Object.assign(
  builder.objectRef<{ readonly id: string; readonly key: string | null }>('NewApiKey').implement({
    description: 'A key that was just made: this is the only time that it is shown.',
    fields: (t) => ({
      key: t.exposeString('key', {
        nullable: true,
        description: 'The key in full, to be kept safe now; null when the answer is a repeated one.',
      }),
      apiKey: t.field({
        type: ApiKey,
        authScopes: { permission: 'api-key:read' },
        description: 'What is known of it from now on.',
        resolve: ({ id }) => id,
      }),
    }),
  }),
  { name: 'NewApiKey' },
)

const ApiKeyWhere = builder.inputType('ApiKeyWhere', {
  description: 'Which keys; every condition given must hold.',
  fields: (t) => ({
    isUsable: t.boolean({ required: false, description: 'Those that open something now, or those that do not.' }),
  }),
})

listQuery('apiKeys', {
  type: ApiKey,
  permission: 'api-key:read',
  description: 'The keys, the newest first.',
  where: ApiKeyWhere,
  find: findApiKeys,
})
