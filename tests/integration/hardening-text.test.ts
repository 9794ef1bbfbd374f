import { beforeAll, expect, test } from 'vitest'
import { makeExecutor } from '#graphql/executor'
import { schema } from '#graphql/schema'
import { makeWorld, type World } from '#tests/support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld('text')
})

test.each([
  ['a NUL character', 'a\0b'],
  ['half a character', 'a\ud800b'],
])('a search for %s is bad input, not an error of ours', async (_, search) => {
  const source = 'query ($search: String) { orders(where: { search: $search }) { nodes { id } } }'
  const { errors } = await makeExecutor(schema)(world.as('SUPPORT_LEAD'), source, { search })
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }])
})
