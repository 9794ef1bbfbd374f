import { expect, test } from 'vitest'
import { z } from 'zod'
import { createReasonCode } from '#modules/organization/create-reason-code'
import { createWorkCalendar } from '#modules/organization/create-work-calendar'
import { findLegalEntities, findReasonCodes, findWorkCalendars } from '#modules/organization/find-organization'
import { findByReference, findReferences } from '#modules/organization/find-references'
import { linkReferences } from '#modules/organization/link-references.step'
import { removeCalendarException } from '#modules/organization/remove-calendar-exception'
import { setCalendarException } from '#modules/organization/set-calendar-exception'
import { updateLegalEntity } from '#modules/organization/update-legal-entity'
import { updateReasonCode } from '#modules/organization/update-reason-code'
import { updateWorkCalendar } from '#modules/organization/update-work-calendar'
import { command } from '#platform/command'
import { read } from '#platform/tenancy'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const stranger = (await makeWorld('stranger')).as('ADMINISTRATOR')
const admin = world.as('ADMINISTRATOR')
const manager = world.as('MANAGER')
const nine = [{ from: '09:00', to: '17:00' }]
const calendarOf = async (id: string) => (await findWorkCalendars(manager, '2026-01-01')).find((each) => each.id === id)

test('the legal entity is changed by an administrator, with before and after', async () => {
  const [entity] = await findLegalEntities(manager)
  const legalEntityId = entity?.id ?? ''
  const change = { legalEntityId, name: 'World plc', taxRegistrations: [{ countryCode: 'GB', number: 'GB123456789' }] }
  await expect(updateLegalEntity(manager, change)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(updateLegalEntity(stranger, change)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await updateLegalEntity(admin, change, { expectedVersion: 1 })
  expect(await findLegalEntities(manager)).toMatchObject([{ name: 'World plc', version: 2, isDefault: true }])
  await expect(updateLegalEntity(admin, change)).rejects.toMatchObject({ code: 'NOTHING_TO_CHANGE' })
  const event = await read(admin, (db) => db.event.findFirstOrThrow({ where: { type: 'legal-entity.updated' } }))
  expect(event.data).toMatchObject({ changes: [{ field: 'name', before: 'World Ltd', after: 'World plc' }, {}] })
})

test('a calendar has a week and days that differ, and is refused when it contradicts itself', async () => {
  const week = [1, 2, 3].map((weekday) => ({ weekday, hours: nine }))
  const { id } = await createWorkCalendar(manager, { code: 'SHORT', name: 'Short week', week })
  expect(await calendarOf(id)).toMatchObject({
    weekly: { 1: nine, 3: nine },
    timeZone: 'Europe/London',
    exceptions: [],
  })
  await updateWorkCalendar(manager, { workCalendarId: id, week: [...week, { weekday: 6, hours: nine }] })
  const christmas = { workCalendarId: id, day: '2026-12-25' }
  await setCalendarException(manager, { ...christmas, hours: nine, reason: 'Open?' })
  await setCalendarException(manager, { ...christmas, hours: [], reason: 'Christmas' })
  expect(await calendarOf(id)).toMatchObject({ exceptions: [{ day: '2026-12-25', windows: [], reason: 'Christmas' }] })
  await removeCalendarException(manager, christmas)
  expect((await calendarOf(id))?.exceptions).toEqual([])
  await expect(removeCalendarException(manager, christmas)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const overlap = [{ weekday: 1, hours: [...nine, { from: '16:00', to: '18:00' }] }]
  for (const wrong of [overlap, []]) {
    await expect(createWorkCalendar(manager, { code: 'W', name: 'W', week: wrong })).rejects.toMatchObject({
      code: 'CALENDAR_REFUSED',
    })
  }
  await expect(createWorkCalendar(manager, { code: 'SHORT', name: 'x', week })).rejects.toMatchObject({
    code: 'CODE_TAKEN',
  })
  await expect(updateWorkCalendar(stranger, { workCalendarId: id, name: 'x' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('reasons are added to their activity and taken off the list', async () => {
  const { id } = await createReasonCode(manager, { activity: 'ORDER_CANCEL', code: 'WEATHER', label: 'Weather' })
  const codes = async () => (await findReasonCodes(manager, { activity: 'ORDER_CANCEL' })).map(({ code }) => code)
  expect(await codes()).toContain('WEATHER')
  const twice = createReasonCode(manager, { activity: 'ORDER_CANCEL', code: 'WEATHER', label: 'Again' })
  await expect(twice).rejects.toMatchObject({ code: 'CODE_TAKEN' })
  await updateReasonCode(manager, { reasonCodeId: id, isActive: false })
  expect(await codes()).not.toContain('WEATHER')
  expect((await findReasonCodes(manager, { withInactive: true })).some((each) => each.id === id)).toBe(true)
  await expect(
    createReasonCode(world.as('WAREHOUSE'), { activity: 'HOLD', code: 'X', label: 'X' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a reference stands for one object within its connection; what is taken is answered, not overwritten', async () => {
  const [first, second] = [world.variants['MUG-BLUE'] ?? '', world.variants.TRAY ?? '']
  const link = command({
    name: 'variant.link',
    permission: 'catalog:write',
    input: z.object({ connection: z.string(), objectId: z.string() }),
    refusals: [],
    async run(cx, { connection, objectId }) {
      const left = await linkReferences(cx, [
        { connection, type: 'ITEM', value: '1001', objectType: 'Variant', objectId },
      ])
      cx.record({ type: 'variant.linked', objects: [{ type: 'Variant', id: objectId }] })
      return { type: 'Variant', id: objectId, left: left.length }
    },
  })
  expect(await link(manager, { connection: 'channel:web', objectId: first })).toMatchObject({ left: 0 })
  expect(await link(manager, { connection: 'channel:market', objectId: second })).toMatchObject({ left: 0 })
  expect(await link(manager, { connection: 'channel:web', objectId: second })).toMatchObject({ left: 1 })
  const key = { type: 'ITEM', value: '1001' }
  expect(await findByReference(manager, { connection: 'channel:web', ...key })).toMatchObject({ objectId: first })
  expect(await findByReference(stranger, { connection: 'channel:web', ...key })).toBeNull()
  expect(await findReferences(manager, 'Variant', [first, second])).toHaveLength(2)
})
