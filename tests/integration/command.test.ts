import { expect, test } from 'vitest'
import { z } from 'zod'
import { canonicalJson } from '#lib/canonical-json'
import { command } from '#platform/command'
import { NeedsApproval } from '#platform/parking'
import { Refusal } from '#platform/refusal'
import { countStatements } from '#platform/statements'
import { read } from '#platform/tenancy'
import { makeWorld } from '../support/world.ts'

class LabelTaken extends Refusal {
  readonly code = 'LABEL_TAKEN'
}

/** A command of the tests: renames a reason code; "taken" is refused, "costly" needs approval, "broken" fails. */
const renameReason = command({
  name: 'reason-code.rename',
  permission: 'location:write',
  input: z.object({ id: z.uuid(), label: z.string().min(1, 'must not be empty') }),
  refusals: ['LABEL_TAKEN'],
  async run(cx, { id, label }) {
    const row = await cx.tx.reasonCode.findFirstOrThrow({ where: { id } })
    cx.expectVersion(row.version)
    await cx.tx.reasonCode.updateMany({ where: { id }, data: { label, version: { increment: 1 }, updatedAt: cx.now } })
    cx.record({
      type: 'reason-code.renamed',
      objects: [{ type: 'ReasonCode', id }],
      changes: [{ object: `ReasonCode:${id}`, field: 'label', before: row.label, after: label }],
    })
    if (label === 'taken') throw new LabelTaken({ label })
    if (label === 'costly') {
      throw new NeedsApproval({
        subject: { type: 'ReasonCode', id },
        requiredRole: 'MANAGER',
        reason: 'costly',
        facts: { label },
      })
    }
    if (label === 'broken') throw new Error('on purpose')
    return { type: 'ReasonCode', id, version: row.version + 1 }
  },
})

const world = await makeWorld()
const manager = world.as('MANAGER')
const reasons = await read(manager, (db) => db.reasonCode.findMany({ orderBy: { code: 'asc' } }))
const idOf = (index: number) => reasons[index]?.id ?? ''
const labelOf = (id: string) =>
  read(manager, (db) => db.reasonCode.findFirstOrThrow({ where: { id } })).then((row) => row.label)
const eventsOf = (id: string) => read(manager, (db) => db.eventObject.count({ where: { objectId: id } }))

test('a change, its event and its answer are written together', async () => {
  const id = idOf(0)
  expect(await renameReason(manager, { id, label: 'New' })).toEqual({ type: 'ReasonCode', id, version: 2 })
  expect(await labelOf(id)).toBe('New')
  const event = await read(manager, (db) => db.event.findFirstOrThrow({ where: { commandName: 'reason-code.rename' } }))
  expect(event).toMatchObject({
    type: 'reason-code.renamed',
    actorKind: 'MEMBER',
    actorId: manager.id,
    requestId: manager.requestId,
    data: { changes: [{ object: `ReasonCode:${id}`, field: 'label', after: 'New' }] },
  })
})

test('the same key twenty times at once changes once and answers the same', async () => {
  const id = idOf(1)
  const calls = Array.from({ length: 20 }, () => renameReason(manager, { id, label: 'Once' }, { idempotencyKey: 'k1' }))
  const answers = await Promise.all(calls)
  expect(new Set(answers.map(canonicalJson)).size).toBe(1)
  expect(answers[0]).toEqual({ type: 'ReasonCode', id, version: 2 })
  expect(await eventsOf(id)).toBe(1)
})

test('the same key with another input is a conflict; another person may use the same key', async () => {
  const id = idOf(1)
  await expect(renameReason(manager, { id, label: 'Other' }, { idempotencyKey: 'k1' })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_CONFLICT',
  })
  await expect(
    renameReason(world.as('ADMINISTRATOR'), { id, label: 'Other' }, { idempotencyKey: 'k1' }),
  ).resolves.toMatchObject({ version: 3 })
})

test('a refusal changes nothing, and is answered again for its key', async () => {
  const id = idOf(2)
  for (let call = 0; call < 2; call += 1) {
    const refused = renameReason(manager, { id, label: 'taken' }, { idempotencyKey: 'k2' })
    await expect(refused).rejects.toMatchObject({ code: 'LABEL_TAKEN', facts: { label: 'taken' } })
  }
  expect(await eventsOf(id)).toBe(0)
  expect(await labelOf(id)).not.toBe('taken')
})

test('a failure changes nothing and leaves the key free', async () => {
  const id = idOf(3)
  await expect(renameReason(manager, { id, label: 'broken' }, { idempotencyKey: 'k3' })).rejects.toThrow('on purpose')
  expect(await eventsOf(id)).toBe(0)
  await expect(renameReason(manager, { id, label: 'whole' }, { idempotencyKey: 'k3' })).resolves.toMatchObject({ id })
})

test('a command that needs agreement is parked with its input and changes nothing', async () => {
  const id = idOf(4)
  const parked = renameReason(manager, { id, label: 'costly' }, { idempotencyKey: 'k4' })
  await expect(parked).rejects.toMatchObject({ code: 'APPROVAL_REQUIRED', facts: { requiredRole: 'MANAGER' } })
  const approvals = await read(manager, (db) => db.approval.findMany({ where: { subjectId: id } }))
  expect(approvals).toMatchObject([
    { status: 'REQUESTED', commandName: 'reason-code.rename', input: { id, label: 'costly' } },
  ])
  expect(await labelOf(id)).not.toBe('costly')
})

test('a rehearsal answers events and changes and leaves no trace', async () => {
  const id = idOf(5)
  const before = await labelOf(id)
  const rehearsal = await renameReason.rehearse(manager, { id, label: 'Maybe' })
  expect(rehearsal.changes).toEqual([{ object: `ReasonCode:${id}`, field: 'label', before, after: 'Maybe' }])
  expect(rehearsal.events.map((event) => event.type)).toEqual(['reason-code.renamed'])
  expect(rehearsal.approval).toBeNull()
  expect(await labelOf(id)).toBe(before)
  expect(await eventsOf(id)).toBe(0)
})

test('without the permission nothing is even parsed; bad input names field and expectation', async () => {
  const picker = world.as('WAREHOUSE')
  await expect(renameReason(picker, { id: 'x', label: '' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(renameReason(manager, { id: idOf(0), label: '' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: 'label', message: 'must not be empty' }],
  })
})

test('a stale version is refused with both versions', async () => {
  const stale = renameReason(manager, { id: idOf(6), label: 'Late' }, { expectedVersion: 7 })
  await expect(stale).rejects.toMatchObject({ code: 'STALE_VERSION', facts: { expected: 7, actual: 1 } })
})

test('a small command costs BEGIN, key, savepoint, its own work, one event statement, key and COMMIT', async () => {
  const id = idOf(6)
  await renameReason(manager, { id, label: 'Warm' }, { idempotencyKey: 'k5' })
  const { log } = await countStatements(() => renameReason(manager, { id, label: 'Count' }, { idempotencyKey: 'k6' }))
  expect(log.count, log.texts.join('\n')).toBeLessThanOrEqual(8)
})
