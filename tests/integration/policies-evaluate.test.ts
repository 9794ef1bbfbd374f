import { expect, test } from 'vitest'
import { activePolicy } from '#modules/policies/active-policies'
import { defaultPolicies } from '#modules/policies/default-policies'
import { evaluatePolicy } from '#modules/policies/evaluate-policy'
import { findPolicies } from '#modules/policies/find-policies'
import { findPolicy } from '#modules/policies/find-policy'
import { installDefaultPolicies } from '#modules/policies/install-default-policies.step'
import { newId } from '#platform/ids'
import { countStatements } from '#platform/statements'
import { read, transaction } from '#platform/tenancy'
import { makeWorld, type World } from '../support/world.ts'

const facts = { channelType: 'WHOLESALE', coveredUnits: 1, uncoveredUnits: 1, shippedUnits: 0 }
const manager = (world: World) => world.as('MANAGER')

/** One command's context for policies: a new one for each command. */
const ask = (world: World) =>
  transaction(manager(world), (tx) =>
    evaluatePolicy({ actor: manager(world), tx, now: new Date() }, 'order.partial_fulfillment', facts),
  )

test('a new tenant has every default policy active in version 1, and installing again changes nothing', async () => {
  const world = await makeWorld()
  const policies = await findPolicies(manager(world))
  expect(policies.map(({ key, activeVersion }) => [key, activeVersion?.version])).toEqual(
    defaultPolicies.map(({ key }) => [key, 1]).sort(),
  )
  const installed = await transaction(manager(world), (tx) =>
    installDefaultPolicies({ actor: manager(world), tx, now: new Date() }),
  )
  expect(installed).toEqual([])
  const detail = await findPolicy(manager(world), 'order.routing')
  expect(detail?.versions).toMatchObject([{ version: 1, status: 'ACTIVE', tests: expect.any(Array) }])
  expect(await findPolicy(manager(world), 'no.such_policy')).toBeNull()
  await expect(findPolicies(world.as('WAREHOUSE'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('an evaluation names version and row; a stored table answers as its definition does', async () => {
  const world = await makeWorld()
  const answer = await ask(world)
  expect(answer).toMatchObject({
    version: { version: 1, mode: 'AUTOMATIC' },
    output: { action: 'WAIT_FOR_ALL' },
    matchedRows: [{ id: 'wholesale', note: 'Wholesale orders are delivered complete' }],
  })
})

test('a newly active version acts in the next command although the old one is cached; a future one does not', async () => {
  const world = await makeWorld()
  const before = await ask(world)
  const plant = (version: number, effectiveFrom: Date) =>
    transaction(manager(world), async (tx) => {
      const old = await tx.policyVersion.findFirstOrThrow({ where: { id: before.version.id } })
      const content = JSON.parse(JSON.stringify(old.content).replaceAll('WAIT_FOR_ALL', 'SHIP_AVAILABLE'))
      const { inputs, outputs, tests, ...rest } = old
      const columns = { inputs: inputs ?? [], outputs: outputs ?? [], tests: tests ?? [] }
      await tx.policyVersion.create({ data: { ...rest, ...columns, id: newId(), version, effectiveFrom, content } })
    })
  await plant(3, new Date(Date.now() + 3_600_000))
  expect((await ask(world)).version.version).toBe(1)
  await plant(2, new Date(Date.now() - 1_000))
  expect(await ask(world)).toMatchObject({ version: { version: 2 }, output: { action: 'SHIP_AVAILABLE' } })
})

test('a command asks for its policies with one statement, whatever their number', async () => {
  const world = await makeWorld()
  await ask(world)
  const { log } = await countStatements(() =>
    transaction(manager(world), async (tx) => {
      const cx = { actor: manager(world), tx, now: new Date() }
      for (const { key } of defaultPolicies) await activePolicy(cx, key)
    }),
  )
  expect(log.texts.filter((text) => text.includes('"Policy'))).toHaveLength(1)
})

test('each of two tenants is judged by its own table, also in one tick; without a policy nothing is decided', async () => {
  const [one, other] = [await makeWorld(), await makeWorld()]
  await transaction(manager(other), (tx) => tx.policyVersion.updateMany({ data: { status: 'RETIRED' } }))
  const contexts = [one, other].map((world) => ({ actor: manager(world), world }))
  const answers = await Promise.all(
    contexts.map(({ actor, world }) =>
      read(world.as('MANAGER'), async (tx) => {
        const asked = evaluatePolicy({ actor, tx, now: new Date() }, 'order.partial_fulfillment', facts)
        return asked.then(
          () => 'decided',
          (refusal) => refusal.code,
        )
      }),
    ),
  )
  expect(answers).toEqual(['decided', 'POLICY_NOT_ACTIVE'])
})
