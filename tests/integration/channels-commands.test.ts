import { expect, test } from 'vitest'
import { createChannel } from '#modules/channels/create-channel'
import { findChannelByCode, findChannels, findChannelsById } from '#modules/channels/find-channels'
import { pauseChannel } from '#modules/channels/pause-channel'
import { resumeChannel } from '#modules/channels/resume-channel'
import { updateChannel } from '#modules/channels/update-channel'
import { newId } from '#platform/ids'
import { read } from '#platform/tenancy'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const stranger = (await makeWorld('stranger')).as('ADMINISTRATOR')
const manager = world.as('MANAGER')
const soon = new Date(Date.now() + 3_600_000).toISOString()
const wanted = { type: 'WEBSITE', currency: 'EUR', name: 'Laden' } as const
const changesOf = async (objectId: string) => {
  const events = await read(manager, (db) =>
    db.event.findMany({ where: { eventObjects: { some: { objectId } } }, orderBy: { id: 'asc' } }),
  )
  return events.map(({ type, data }) => ({ type, changes: (data as { changes?: object[] }).changes ?? [] }))
}

test('a channel is made with the tenant’s defaults and found by its code', async () => {
  const { id } = await createChannel(manager, {
    ...wanted,
    code: 'de',
    authority: [{ group: 'PRICE', system: 'THEIRS' }],
  })
  expect(await findChannelByCode(manager, 'de')).toMatchObject({
    ...{ id, status: 'ACTIVE', currency: 'EUR', timeZone: 'Europe/London', authority: { PRICE: 'THEIRS' }, version: 1 },
  })
  expect(await changesOf(id)).toMatchObject([{ type: 'channel.created' }])
})

test('of two that take one code at once one gets it', async () => {
  const make = () => createChannel(manager, { ...wanted, code: 'race' })
  const outcomes = await Promise.allSettled([make(), make(), make()])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(make()).rejects.toMatchObject({ code: 'CODE_TAKEN', facts: { type: 'Channel', taken: 'race' } })
})

test('a change says before and after, counts the version up, and meets a stale one with a refusal', async () => {
  const { id } = await createChannel(manager, { ...wanted, code: 'change' })
  const statusMap = [{ theirs: 'shipped', ours: 'SHIPPED' }]
  await updateChannel(manager, { channelId: id, promiseDays: 5, statusMap }, { expectedVersion: 1 })
  const [, updated] = await changesOf(id)
  expect(updated?.changes).toContainEqual({ object: `Channel:${id}`, field: 'promiseDays', before: 3, after: 5 })
  const stale = updateChannel(manager, { channelId: id, promiseDays: 6 }, { expectedVersion: 1 })
  await expect(stale).rejects.toMatchObject({ code: 'STALE_VERSION', facts: { expected: 1, actual: 2 } })
  const same = updateChannel(manager, { channelId: id, promiseDays: 5, statusMap })
  await expect(same).rejects.toMatchObject({ code: 'NOTHING_TO_CHANGE' })
})

test('a pause ends by itself, or when somebody ends it', async () => {
  const { id } = await createChannel(manager, { ...wanted, code: 'pause' })
  await pauseChannel(manager, { channelId: id, reason: 'Fraud wave', until: soon })
  const seen = (now = manager.now) => findChannelsById({ ...manager, now }, [id]).then(([channel]) => channel)
  expect(await seen()).toMatchObject({ status: 'PAUSED', pausedReason: 'Fraud wave', pausedUntil: new Date(soon) })
  expect(await seen(new Date(soon))).toMatchObject({ status: 'ACTIVE', pausedReason: null, pausedUntil: null })
  await resumeChannel(manager, { channelId: id })
  expect(await seen()).toMatchObject({ status: 'ACTIVE' })
  await expect(resumeChannel(manager, { channelId: id })).rejects.toMatchObject({ code: 'CHANNEL_NOT_PAUSED' })
  for (const days of [-1, 400]) {
    const until = new Date(Date.now() + days * 86_400_000).toISOString()
    const pause = pauseChannel(manager, { channelId: id, reason: 'x', until })
    await expect(pause).rejects.toMatchObject({ code: 'END_OUT_OF_RANGE' })
  }
  expect((await changesOf(id)).map(({ type }) => type)).toEqual([
    'channel.created',
    'channel.paused',
    'channel.resumed',
  ])
})

test('who may not, may not, and nothing changes', async () => {
  const channelId = world.channels.web
  const pause = { channelId, reason: 'x', until: soon }
  await expect(pauseChannel(world.as('SUPPORT_LEAD'), pause)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(pauseChannel(stranger, pause)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(pauseChannel(manager, { ...pause, channelId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(pauseChannel(manager, { ...pause, channelId: 'nonsense' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const limited = world.as('MANAGER', { channelIds: [world.channels.wholesale] })
  await expect(pauseChannel(limited, pause)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(createChannel(limited, { ...wanted, code: 'mine' })).rejects.toMatchObject({ code: 'UNRESTRICTED_ONLY' })
  expect(await changesOf(channelId)).toEqual([])
})

test('the list shows what is in sight, page by page, by code', async () => {
  const limited = world.as('MANAGER', { channelIds: [world.channels.wholesale, world.channels.web] })
  const first = await findChannels(limited, {}, { first: 1 })
  expect(first.rows.map(({ code }) => code)).toEqual(['web'])
  expect(first.hasNextPage).toBe(true)
  const second = await findChannels(limited, {}, { first: 5, after: first.cursors[0] })
  expect(second.rows.map(({ code }) => code)).toEqual(['wholesale'])
  expect((await findChannels(limited, { type: 'MARKETPLACE' }, { first: 5 })).rows).toEqual([])
  await expect(findChannels(world.with('order:read'), {}, { first: 5 })).rejects.toThrow()
})
