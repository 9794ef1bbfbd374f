import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sequenceEvents } from '#modules/events/sequence-events'
import { openException } from '#modules/exceptions/open-exception.step'
import { poolSettings } from '#platform/database'
import { env } from '#platform/env'
import { newId, toGlobalId } from '#platform/ids'
import { asCommand } from '#tests/support/as-command'
import { makeWorld, type World } from '#tests/support/world'
import { ask, mutate } from './call.ts'

const sequencer = new pg.Client(poolSettings(env().SEQUENCER_DATABASE_URL, 1))
let world: World
beforeAll(async () => {
  await sequencer.connect()
  world = await makeWorld()
})
afterAll(() => sequencer.end())

const auditor = () => world.as('AUDITOR')
const list = async (name: string, fields: string, where: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1, -1)}Where`
  const source = `query($where: ${type}) { answer: ${name}(where: $where) { nodes { ${fields} } } }`
  const { data, messages } = await ask(auditor(), source, { where })
  expect(messages).toEqual([])
  const answer = data?.answer as { nodes: Record<string, unknown>[] } | undefined
  return answer?.nodes ?? []
}

test('exceptions are found by state, severity, kind and place', async () => {
  const locationId = world.locations.leeds
  const exception = { title: 'One too many', detail: { units: 1 }, ownerRole: 'MANAGER', locationId } as const
  await asCommand(world, (cx) =>
    openException(cx, { ...exception, type: 'oversold', severity: 'HIGH', dedupeKey: newId() }),
  )
  await asCommand(world, (cx) =>
    openException(cx, { ...exception, type: 'late', severity: 'LOW', dedupeKey: newId(), locationId: null }),
  )
  const fields = 'type location { code }'
  expect(await list('exceptions', fields, { statuses: ['OPEN'] })).toHaveLength(2)
  expect(await list('exceptions', fields, { statuses: ['RESOLVED'] })).toEqual([])
  for (const where of [
    { severities: ['HIGH'] },
    { types: ['oversold'] },
    { locationIds: [toGlobalId('Location', locationId)] },
  ]) {
    expect(await list('exceptions', fields, where)).toMatchObject([{ type: 'oversold' }])
  }
})

test('events are found by type, object, actor, way in and time, and each names its objects', async () => {
  const week = [{ weekday: 1, hours: [{ from: '09:00', to: '17:00' }] }]
  const manager = world.as('MANAGER')
  const { result } = await mutate(manager, 'createWorkCalendar', { code: 'OFFICE', name: 'Office', week })
  const actorId = toGlobalId('Member', manager.id ?? '')
  const fields = 'type actorName objects { type id }'
  const found = { type: 'work-calendar.created', objects: [{ type: 'WorkCalendar', id: result?.id }] }
  const recordedFrom = new Date(Date.now() - 60_000).toISOString()
  for (const where of [
    { types: ['work-calendar.created'] },
    { objectId: result?.id },
    { actorId, types: ['work-calendar.created'] },
    { sources: ['PORTAL'], actorKinds: ['MEMBER'], types: ['work-calendar.created'], recordedFrom },
  ]) {
    expect(await list('events', fields, where)).toMatchObject([found])
  }
  expect(await list('events', fields, { objectId: result?.id, recordedBefore: recordedFrom })).toEqual([])
  expect(await list('events', fields, { sources: ['CARRIER'] })).toEqual([])
})

test('the state of the log counts what is sealed and what is not yet', async () => {
  const status = async () => {
    const { data } = await ask(auditor(), '{ auditStatus { lastPosition lastSeal pending } }')
    return data?.auditStatus as { lastPosition: string; lastSeal: string | null; pending: number }
  }
  const before = await status()
  expect(before.pending).toBeGreaterThan(0)
  while ((await sequenceEvents(sequencer, new Date())) > 0);
  const after = await status()
  expect(after).toMatchObject({ pending: 0, lastPosition: String(Number(before.lastPosition) + before.pending) })
  const [newest] = await list('events', 'seal { position seal }', {})
  expect(newest?.seal).toEqual({ position: after.lastPosition, seal: after.lastSeal })
})

test('a reason taken off its list is left out unless asked for', async () => {
  const created = await mutate(world.as('MANAGER'), 'createReasonCode', {
    activity: 'HOLD',
    code: 'ASKED',
    label: 'Asked for',
  })
  await mutate(world.as('MANAGER'), 'updateReasonCode', { reasonCodeId: created.result?.id, isActive: false })
  const codes = async (withInactive: boolean) => {
    const source = 'query($all: Boolean) { reasonCodes(activities: [HOLD], withInactive: $all) { code } }'
    const { data } = await ask(world.as('MANAGER'), source, { all: withInactive })
    const reasons = data?.reasonCodes as { code: string }[] | undefined
    return reasons?.map(({ code }) => code) ?? []
  }
  expect(await codes(false)).not.toContain('ASKED')
  expect(await codes(true)).toContain('ASKED')
})
