import { createApiKey, keyShownOnce } from '#modules/members/create-api-key'
import { commandMutation } from '../command-mutation.ts'
import { NewApiKey } from '../types/api-key.ts'

commandMutation({
  name: 'createApiKey',
  description: 'Makes an API key. It is shown once and kept only as a hash.',
  command: createApiKey,
  payload: NewApiKey,
  isVersioned: false,
  load: (_, result) => ({ id: result.id, key: keyShownOnce(result) }),
  example: ({ hours }) => ({ name: 'Warehouse screen', scopes: ['order:read'], expiresAt: hours(24) }),
})
