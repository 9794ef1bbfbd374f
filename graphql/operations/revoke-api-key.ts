import { revokeApiKey } from '#modules/members/revoke-api-key'
import { commandMutation } from '../command-mutation.ts'
import { ApiKey } from '../refs.ts'

commandMutation({
  name: 'revokeApiKey',
  description: 'Revokes a key, from its next request on.',
  command: revokeApiKey,
  payload: ApiKey,
  example: async ({ apiKey }) => ({ apiKeyId: await apiKey(), reason: 'Leaked' }),
})
