import { expect, test } from 'vitest'
import { readOutcomes } from '#lib/batch-rows'
import { findBins } from '#modules/locations/find-bins'
import { findLocations } from '#modules/locations/find-locations'
import { importLocations } from '#modules/locations/import-locations'
import { countStatements } from '#platform/statements'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const manager = world.as('MANAGER')
const table = (...cells: Record<string, string>[]) => ({
  rows: cells.map((each, index) => ({ line: index + 2, cells: each })),
})
const locationOf = async (code: string) =>
  (await findLocations(manager, {}, { first: 100 })).rows.find((location) => location.code === code)

test('locations are made with their bins, changed, left and refused row by row', async () => {
  const hull = {
    code: 'HULL',
    name: 'Hull',
    type: 'warehouse',
    country: 'gb',
    city: 'Hull',
    regions_served: 'GB;IE',
    pick_cost: '0.40',
  }
  const first = await importLocations(
    manager,
    table(
      hull,
      { code: 'BAD', name: 'Bad', type: 'shed', country: 'GB' },
      { code: 'NOWHERE', name: 'Nowhere', type: 'STORE', country: 'UK' },
      { code: 'ZONE', name: 'Zone', type: 'STORE', country: 'GB', time_zone: 'Mars/Olympus' },
      { code: 'HULL', name: 'Hull again', type: 'STORE', country: 'GB' },
    ),
  )
  expect(
    readOutcomes(first).map((each) => ('reason' in each ? `${each.column} ${each.reason}` : each.outcome)),
  ).toEqual(['CREATED', 'type UNKNOWN_WORD', 'country UNKNOWN_COUNTRY', 'time_zone WRONG_FORMAT', 'code TWICE_IN_FILE'])
  const made = await locationOf('HULL')
  expect(made).toMatchObject({ regionsServed: ['GB', 'IE'], timeZone: 'Europe/London', pickCost: { amount: 40n } })
  expect((await findBins(manager, { locationId: made?.id ?? '' }, { first: 10 })).rows).toHaveLength(6)
  expect(await importLocations(manager, table(hull))).toMatchObject({ unchanged: 1 })
  const change = {
    code: 'HULL',
    name: 'Hull docks',
    type: 'WAREHOUSE',
    country: 'GB',
    city: 'Hull',
    daily_capacity: '90',
  }
  expect(await importLocations(manager, table(change))).toMatchObject({ updated: 1 })
  expect(await locationOf('HULL')).toMatchObject({
    name: 'Hull docks',
    regionsServed: ['GB', 'IE'],
    dailyCapacity: 90,
    version: 2,
  })
})

test('a hundred rows cost as many statements as one', async () => {
  const many = (from: number, count: number) =>
    table(
      ...Array.from({ length: count }, (_, index) => ({
        code: `L-${from + index}`,
        name: 'L',
        type: 'STORE',
        country: 'GB',
      })),
    )
  const one = await countStatements(() => importLocations(manager, many(0, 1)))
  const lots = await countStatements(() => importLocations(manager, many(10, 100)))
  expect(lots.result).toMatchObject({ created: 100 })
  expect(lots.log.count).toBe(one.log.count)
})

test('someone limited to some locations imports none', async () => {
  const limited = world.as('MANAGER', { locationIds: [world.locations.leeds] })
  const row = { code: 'MINE', name: 'Mine', type: 'STORE', country: 'GB' }
  await expect(importLocations(limited, table(row))).rejects.toMatchObject({ code: 'UNRESTRICTED_ONLY' })
  await expect(importLocations(world.as('WAREHOUSE'), table(row))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await locationOf('MINE')).toBeUndefined()
})
