import { expect, test } from 'vitest'
import { closeLocation } from '#modules/locations/close-location'
import { createBins } from '#modules/locations/create-bins'
import { createCarrier } from '#modules/locations/create-carrier'
import { createCarrierService } from '#modules/locations/create-carrier-service'
import { createLocation } from '#modules/locations/create-location'
import { disableCarrierService } from '#modules/locations/disable-carrier-service'
import { enableCarrierService } from '#modules/locations/enable-carrier-service'
import { findBinByCode, findBins } from '#modules/locations/find-bins'
import { findCarrierServices, findCarriers } from '#modules/locations/find-carriers'
import { findCutOffExceptions, findCutOffs } from '#modules/locations/find-cut-offs'
import { findLocationOptions, findLocations, findLocationsById } from '#modules/locations/find-locations'
import { openLocation } from '#modules/locations/open-location'
import { removeCutOffException } from '#modules/locations/remove-cut-off-exception'
import { setCutOffException } from '#modules/locations/set-cut-off-exception'
import { setCutOffs } from '#modules/locations/set-cut-offs'
import { updateBin } from '#modules/locations/update-bin'
import { updateCarrier } from '#modules/locations/update-carrier'
import { updateCarrierService } from '#modules/locations/update-carrier-service'
import { updateLocation } from '#modules/locations/update-location'
import { read } from '#platform/tenancy'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const stranger = (await makeWorld('stranger')).as('ADMINISTRATOR')
const manager = world.as('MANAGER')
const soon = new Date(Date.now() + 3_600_000).toISOString()
const address = { line1: '1 Quay', city: 'Hull', postcode: 'HU1 1AA', country: 'GB' }
const wanted = { type: 'WAREHOUSE', name: 'Hull', address } as const
const eventsOf = (objectId: string) =>
  read(manager, (db) =>
    db.event.findMany({
      where: { eventObjects: { some: { objectId } } },
      orderBy: { id: 'asc' },
      select: { type: true },
    }),
  ).then((events) => events.map(({ type }) => type))
const seen = (id: string, now = manager.now) =>
  findLocationsById({ ...manager, now }, [id]).then(([location]) => location)

test('a location is made with its six bins', async () => {
  const { id } = await createLocation(manager, { ...wanted, code: 'HULL', pickCost: '0.55', dailyCapacity: 200 })
  expect(await seen(id)).toMatchObject({
    ...{ code: 'HULL', countryCode: 'GB', regionsServed: ['*'], pickCost: { amount: 55n, currency: 'GBP' } },
    ...{ dailyCapacity: 200, address: { city: 'Hull' }, version: 1 },
  })
  const bins = await findBins(manager, { locationId: id }, { first: 100 })
  expect(bins.rows.map(({ code, purpose }) => `${code} ${purpose}`)).toEqual([
    'DMGD DAMAGED',
    'MAIN PICK',
    'PACK PACKING',
    'QUAR QUARANTINE',
    'RECV RECEIVING',
    'RETN RETURNS',
  ])
  await expect(createLocation(manager, { ...wanted, code: 'HULL' })).rejects.toMatchObject({ code: 'CODE_TAKEN' })
  await expect(createLocation(manager, { ...wanted, code: 'H2', pickCost: '0.555' })).rejects.toMatchObject({
    code: 'AMOUNT_NOT_IN_CURRENCY',
  })
})

test('a change keeps the rest, says before and after, and answers to its version', async () => {
  const { id } = await createLocation(manager, { ...wanted, code: 'CHG' })
  await updateLocation(
    manager,
    { locationId: id, regionsServed: ['GB', 'IE'], dailyCapacity: 10 },
    { expectedVersion: 1 },
  )
  expect(await seen(id)).toMatchObject({ regionsServed: ['GB', 'IE'], dailyCapacity: 10, name: 'Hull', version: 2 })
  await updateLocation(manager, { locationId: id, dailyCapacity: null })
  expect(await seen(id)).toMatchObject({ dailyCapacity: null, version: 3 })
  const stale = updateLocation(manager, { locationId: id, priority: 4 }, { expectedVersion: 2 })
  await expect(stale).rejects.toMatchObject({ code: 'STALE_VERSION' })
  await expect(updateLocation(manager, { locationId: id, name: 'Hull' })).rejects.toMatchObject({
    code: 'NOTHING_TO_CHANGE',
  })
})

test('a closure ends by itself or by hand', async () => {
  const { id } = await createLocation(manager, { ...wanted, code: 'CLO' })
  await closeLocation(manager, { locationId: id, reason: 'Flood', until: soon })
  expect(await seen(id)).toMatchObject({ status: 'CLOSED', closedReason: 'Flood' })
  expect(await seen(id, new Date(soon))).toMatchObject({ status: 'ACTIVE', closedReason: null })
  await openLocation(manager, { locationId: id })
  await expect(openLocation(manager, { locationId: id })).rejects.toMatchObject({ code: 'LOCATION_NOT_CLOSED' })
  expect(await eventsOf(id)).toEqual(['location.created', 'location.closed', 'location.opened'])
})

test('bins are added all or none, and rest only when empty and not the last of their purpose', async () => {
  const { leeds } = world.locations
  await world.stock('MUG-BLUE', 'leeds', 4)
  const taken = createBins(manager, {
    locationId: leeds,
    bins: [
      { code: 'A-1', purpose: 'PICK' },
      { code: 'MAIN', purpose: 'PICK' },
    ],
  })
  await expect(taken).rejects.toMatchObject({ code: 'BIN_CODES_TAKEN', facts: { codes: ['MAIN'] } })
  expect(await findBinByCode(manager, leeds, 'A-1')).toBeNull()
  await createBins(manager, { locationId: leeds, bins: [{ code: 'A-1', purpose: 'PICK', walkSequence: 7 }] })
  const bin = async (code: string) => (await findBinByCode(manager, leeds, code))?.id ?? ''
  const rest = async (code: string) => updateBin(manager, { binId: await bin(code), isActive: false })
  await expect(rest('MAIN')).rejects.toMatchObject({ code: 'BIN_HOLDS_STOCK', facts: { bin: 'MAIN', units: 4 } })
  await expect(rest('PACK')).rejects.toMatchObject({ code: 'LAST_BIN_OF_PURPOSE' })
  await expect(rest('a-1')).resolves.toMatchObject({ version: 2 })
  expect(await findBinByCode(manager, leeds, 'A-1')).toBeNull()
})

test('cut-offs of a week and of single days are set, replaced and taken back', async () => {
  const place = { locationId: world.locations.leeds, carrierServiceId: world.services.express }
  const times = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, localTime: '16:30' }))
  await setCutOffs(manager, { ...place, times })
  const week = (await findCutOffs(manager, [place.locationId])).filter(
    (each) => each.carrierServiceId === place.carrierServiceId,
  )
  expect(week.map(({ weekday, localTime }) => `${weekday} ${localTime}`)).toEqual(
    times.map((t) => `${t.weekday} 16:30`),
  )
  await expect(setCutOffs(manager, { ...place, times })).rejects.toMatchObject({ code: 'NOTHING_TO_CHANGE' })
  const day = { ...place, day: '2026-12-25', reason: 'Christmas' }
  await setCutOffException(manager, { ...day, localTime: '11:00' })
  await setCutOffException(manager, { ...day, localTime: null })
  const exceptions = () => findCutOffExceptions(manager, [place.locationId], '2026-12-01')
  const [exception] = await exceptions()
  expect(exception).toMatchObject({ day: '2026-12-25', localTime: null, carrierServiceId: place.carrierServiceId })
  await removeCutOffException(manager, { locationId: place.locationId, cutOffExceptionId: exception?.id ?? '' })
  expect(await exceptions()).toEqual([])
})

test('a carrier and its services are made, changed and stopped', async () => {
  const carrier = await createCarrier(manager, { code: 'ups', name: 'UPS', trackingFormat: 'ups' })
  const zone = { countries: ['GB', 'IE'], minDays: 1, maxDays: 2, price: '4.20', currency: 'GBP' }
  const everywhere = { ...zone, countries: ['*'], maxDays: 9, price: '12' }
  const service = await createCarrierService(manager, {
    carrierId: carrier.id,
    code: 'UPS-STD',
    name: 'Standard',
    zones: [zone, everywhere],
  })
  const find = async (now = manager.now) =>
    (await findCarrierServices({ ...manager, now }, { carrierId: carrier.id })).find(({ id }) => id === service.id)
  expect(await find()).toMatchObject({
    ...{ carrierName: 'UPS', isActive: true },
    zones: [
      { countries: ['GB', 'IE'], minDays: 1, maxDays: 2, priceMinor: '420', currency: 'GBP' },
      { countries: '*', maxDays: 9, priceMinor: '1200' },
    ],
  })
  await disableCarrierService(manager, { carrierServiceId: service.id, reason: 'Strike', until: soon })
  expect(await find()).toMatchObject({ isActive: false, disabledReason: 'Strike' })
  expect(await find(new Date(soon))).toMatchObject({ isActive: true, disabledReason: null })
  await enableCarrierService(manager, { carrierServiceId: service.id })
  const wrong = updateCarrierService(manager, { carrierServiceId: service.id, zones: [everywhere, zone] })
  await expect(wrong).rejects.toMatchObject({
    code: 'ZONES_CONTRADICT',
    facts: { problems: ['zone 2: NEVER_REACHED'] },
  })
  await updateCarrier(manager, { carrierId: carrier.id, isActive: false })
  expect(await find()).toMatchObject({ isActive: false })
  expect((await findCarriers(manager)).map(({ code }) => code)).toEqual(['dhl', 'ups'])
  const unknown = createCarrier(manager, { code: 'x', name: 'X', trackingFormat: 'pigeon' })
  await expect(unknown).rejects.toMatchObject({ code: 'TRACKING_FORMAT_UNKNOWN', facts: { format: 'pigeon' } })
})

test('who may not, may not: no permission, another tenant, out of sight', async () => {
  const { leeds, rotterdam } = world.locations
  const close = { locationId: leeds, reason: 'x', until: soon }
  await expect(closeLocation(world.as('WAREHOUSE'), close)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(closeLocation(stranger, close)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const limited = world.as('MANAGER', { locationIds: [rotterdam] })
  await expect(closeLocation(limited, close)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(createLocation(limited, { ...wanted, code: 'NEW' })).rejects.toMatchObject({ code: 'UNRESTRICTED_ONLY' })
  const main = (await findBins(manager, { locationId: leeds, purpose: 'PACKING' }, { first: 1 })).rows[0]
  await expect(updateBin(limited, { binId: main?.id ?? '', walkSequence: 9 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  const service = disableCarrierService(stranger, {
    carrierServiceId: world.services.standard,
    reason: 'x',
    until: soon,
  })
  await expect(service).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await findLocations(limited, {}, { first: 10 })).rows.map(({ code }) => code)).toEqual(['RTM'])
  expect(await findLocationOptions(limited)).toMatchObject([{ code: 'RTM', isOpen: true }])
  expect((await seen(leeds))?.status).toBe('ACTIVE')
})
