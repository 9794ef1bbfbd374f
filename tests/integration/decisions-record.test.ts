import { expect, test } from 'vitest'
import { z } from 'zod'
import { findDecisionInput } from '#modules/decisions/find-decision-input'
import { findDecision, findDecisions } from '#modules/decisions/find-decisions'
import { recordDecisions } from '#modules/decisions/record-decision.step'
import { activePolicy } from '#modules/policies/active-policies'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { read } from '#platform/tenancy'
import { asOwner } from '../support/database.ts'
import { makeWorld } from '../support/world.ts'

/** A command of the tests: decides `inputs.length` times about one subject. */
const decide = command({
  name: 'test.decide',
  permission: 'order:route',
  input: z.object({ subjectId: z.uuid(), inputs: z.array(z.record(z.string(), z.unknown())) }),
  refusals: [],
  async run(cx, { subjectId, inputs }) {
    const version = await activePolicy(cx, 'order.backorder')
    const ids = await recordDecisions(
      cx,
      inputs.map((input, index) => ({
        policyKey: version.key,
        version,
        subject: { type: 'Test', id: subjectId },
        orderId: null,
        input,
        outcome: { action: 'WAIT', place: index },
        matchedRows: [{ id: 'wait', index: 2, note: 'Everything else waits for stock' }],
        summary: `Decision ${index}.`,
      })),
    )
    cx.record({ type: 'test.decided', objects: [{ type: 'Test', id: subjectId }] })
    return { type: 'Test', id: subjectId, ids }
  },
})

test('the full input is kept once per content, compressed, and comes back as it was', async () => {
  const world = await makeWorld()
  const manager = world.as('MANAGER')
  const long = { facts: 'x'.repeat(20_000), units: 3, nested: { b: 1, a: [null, true] } }
  const [subjectId] = [newId()]
  await decide(manager, {
    subjectId,
    inputs: [long, { nested: { a: [null, true], b: 1 }, units: 3, facts: long.facts }],
  })
  const { rows } = await findDecisions(manager, { subject: { type: 'Test', id: subjectId } }, { first: 10 })
  expect(new Set(rows.map(({ inputHash }) => inputHash)).size).toBe(1)
  const stored = await read(manager, (db) => db.decisionInput.findMany())
  expect(stored).toHaveLength(1)
  expect(stored[0]?.content.length).toBeLessThan(500)
  expect(await findDecisionInput(manager, rows[0]?.inputHash ?? '')).toEqual(long)
  expect(await findDecisionInput((await makeWorld()).as('MANAGER'), rows[0]?.inputHash ?? '')).toBeNull()
})

test('an input that somebody altered is found out when it is read', async () => {
  const world = await makeWorld()
  const manager = world.as('MANAGER')
  const subjectId = newId()
  await decide(manager, { subjectId, inputs: [{ units: 1 }, { units: 2 }] })
  const [first, second] = await read(manager, (db) => db.decisionInput.findMany())
  await asOwner((client) =>
    client.query('UPDATE "DecisionInput" SET content = $1 WHERE "tenantId" = $2 AND hash = $3', [
      second?.content,
      world.tenantId,
      first?.hash,
    ]),
  )
  await expect(findDecisionInput(manager, first?.hash ?? '')).rejects.toThrow('is not what it was')
  await expect(read(manager, (db) => db.decisionInput.deleteMany())).rejects.toThrow('permission denied')
})

test('decisions are paged by keyset, newest first, each exactly once', async () => {
  const world = await makeWorld()
  const manager = world.as('MANAGER')
  const subjectId = newId()
  for (let batch = 0; batch < 3; batch += 1) {
    await decide(manager, { subjectId, inputs: Array.from({ length: 7 }, (_, place) => ({ batch, place })) })
  }
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof findDecisions>> = await findDecisions(
      manager,
      { policyKey: 'order.backorder' },
      { first: 5, after },
    )
    seen.push(...page.rows.map(({ id }) => id))
    after = page.hasNextPage ? (page.cursors.at(-1) ?? null) : null
  } while (after)
  expect([seen.length, new Set(seen).size]).toEqual([21, 21])
  const wrong = findDecisions(manager, { policyKey: 'order.backorder' }, { first: 5, after: 'nonsense' })
  await expect(wrong).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'after' }] })
})

test('a decision of another tenant, a random id and a malformed one are equally unknown', async () => {
  const [one, other] = [await makeWorld(), await makeWorld()]
  const { ids } = await decide(one.as('MANAGER'), { subjectId: newId(), inputs: [{ units: 1 }] })
  const id = ids?.[0] ?? ''
  expect(await findDecision(one.as('MANAGER'), id)).toMatchObject({ id, summary: 'Decision 0.', policyVersion: 1 })
  for (const unknown of [id, newId(), "' OR 1=1"]) expect(await findDecision(other.as('MANAGER'), unknown)).toBeNull()
  await expect(findDecision(one.as('WAREHOUSE'), id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
