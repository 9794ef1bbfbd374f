import { expect, test } from 'vitest'
import { readOutcomes } from '#lib/batch-rows'
import { createCustomer } from '#modules/customers/create-customer'
import { findCustomerSuggestions } from '#modules/customers/find-customer-suggestions'
import { findCustomers, findCustomersById, findMergedInto } from '#modules/customers/find-customers'
import { importCustomers } from '#modules/customers/import-customers'
import { mergeCustomers } from '#modules/customers/merge-customers'
import { unmergeCustomer } from '#modules/customers/unmerge-customer'
import { updateCustomer } from '#modules/customers/update-customer'
import { countStatements } from '#platform/statements'
import { read } from '#platform/tenancy'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const stranger = (await makeWorld('stranger')).as('ADMINISTRATOR')
const agent = world.as('SUPPORT_AGENT')
const manager = world.as('MANAGER')
const home = { name: 'Ada Lovelace', line1: '12 St James Square', city: 'London', postcode: 'SW1Y 4JH', country: 'GB' }
const seen = (id: string, actor = agent) => findCustomersById(actor, [id]).then(([customer]) => customer)
const found = async (search: string, actor = agent) =>
  (await findCustomers(actor, { search }, { first: 50 })).rows.map(({ id }) => id)
const eventsOf = (objectId: string) =>
  read(agent, (db) => db.event.findMany({ where: { eventObjects: { some: { objectId } } }, orderBy: { id: 'asc' } }))

test('a customer is found by name and postcode, part of an e-mail address, and phone', async () => {
  const ada = { name: 'Ada Lovelace', email: 'Ada@Example.com', phone: '+44 20 7946 0123', addresses: [home] }
  const { id } = await createCustomer(agent, ada)
  for (const search of ['lovelace sw1y 4jh', 'LOVELACE', 'ada@exa', '020 7946 0123', '+442079460123']) {
    expect(await found(search), search).toContain(id)
  }
  expect(await found('lovelace ec1a')).toEqual([])
  await updateCustomer(agent, { customerId: id, name: 'Ada King', addresses: [{ ...home, postcode: 'EC1A 1BB' }] })
  expect(await found('king ec1a')).toEqual([id])
  expect(await found('lovelace')).toEqual([])
  expect(await found('ada@example.com')).toEqual([id])
})

test('without the right to personal data only initials and town are seen', async () => {
  const { id } = await createCustomer(agent, {
    name: 'Grace Hopper',
    email: 'grace@example.com',
    note: 'secret',
    addresses: [home],
  })
  expect(await seen(id)).toMatchObject({ name: 'Grace Hopper', email: 'grace@example.com', isMasked: false })
  const masked = await seen(id, world.with('customer:read'))
  expect(masked).toMatchObject({ name: 'G. H.', email: 'g•••@example.com', note: '•••', isMasked: true })
  expect(masked?.addresses).toMatchObject([{ city: 'London', line1: '•••', name: 'A. L.' }])
})

test('the event log keeps that personal data changed, never the data', async () => {
  const { id } = await createCustomer(agent, {
    name: 'Alan Turing',
    email: 'alan@example.com',
    phone: '01234567890',
    addresses: [home],
  })
  await updateCustomer(
    agent,
    { customerId: id, email: 'turing@example.com', note: 'prefers tea' },
    { expectedVersion: 1 },
  )
  const events = await eventsOf(id)
  expect(events.map(({ type }) => type)).toEqual(['customer.created', 'customer.updated'])
  const text = JSON.stringify(events)
  for (const secret of ['Turing', 'alan@', 'turing@', '01234567890', 'James Square', 'tea'])
    expect(text).not.toContain(secret)
  expect(text).toContain('a•••@example.com')
  const stale = updateCustomer(agent, { customerId: id, name: 'X' }, { expectedVersion: 1 })
  await expect(stale).rejects.toMatchObject({ code: 'STALE_VERSION' })
})

test('a verified address belongs to one customer; an unverified one to anybody', async () => {
  const shared = { name: 'One', email: 'family@example.com' }
  const { id } = await createCustomer(agent, { ...shared, isEmailVerified: true })
  await createCustomer(agent, shared)
  const again = createCustomer(agent, { ...shared, isEmailVerified: true })
  await expect(again).rejects.toMatchObject({ code: 'CUSTOMER_KNOWN', facts: { customerId: id } })
})

test('the same phone, or name and postcode, suggests; a shared surname alone does not', async () => {
  const first = await createCustomer(agent, {
    name: 'Mary Shelley',
    phone: '0113 496 0000',
    addresses: [{ ...home, postcode: 'LS1 4DY' }],
  })
  const samePhone = await createCustomer(agent, { name: 'Percy', phone: '+44 113 496 0000' })
  const sameDoor = await createCustomer(agent, { name: 'Shelley, Mary', addresses: [{ ...home, postcode: 'ls14dy' }] })
  await createCustomer(agent, { name: 'Harriet Shelley', addresses: [{ ...home, postcode: 'LS1 4DY' }] })
  const suggestions = await findCustomerSuggestions(agent, first.id)
  expect(suggestions.map(({ customer, because }) => [customer.id, because]).sort()).toEqual(
    [
      [samePhone.id, ['PHONE']],
      [sameDoor.id, ['NAME_POSTCODE']],
    ].sort(),
  )
  await mergeCustomers(agent, { customerId: first.id, duplicateId: samePhone.id })
  expect((await findCustomerSuggestions(agent, first.id)).map(({ customer }) => customer.id)).toEqual([sameDoor.id])
})

test('a merge keeps both rows, takes followers along, and is undone exactly', async () => {
  const [a, b, c] = await Promise.all(['A', 'B', 'C'].map((name) => createCustomer(agent, { name: `Merge ${name}` })))
  const [ida, idb, idc] = [a?.id ?? '', b?.id ?? '', c?.id ?? '']
  const into = async () =>
    (await findCustomersById(agent, [ida, idb, idc]))
      .toSorted((x, y) => x.name.localeCompare(y.name))
      .map((x) => x.mergedIntoId)
  await mergeCustomers(agent, { customerId: idb, duplicateId: ida })
  await mergeCustomers(agent, { customerId: idc, duplicateId: idb })
  expect(await into()).toEqual([idc, idc, null])
  expect(await findMergedInto(agent, [idc])).toHaveLength(2)
  expect(await found('merge')).toEqual([idc])
  const refused = [
    [{ customerId: idc, duplicateId: idc }, 'SAME_CUSTOMER'],
    [{ customerId: idc, duplicateId: ida }, 'ALREADY_MERGED'],
    [{ customerId: ida, duplicateId: idc }, 'ALREADY_MERGED'],
  ] as const
  for (const [input, problem] of refused) {
    await expect(mergeCustomers(agent, input)).rejects.toMatchObject({ code: 'MERGE_REFUSED', facts: { problem } })
  }
  await unmergeCustomer(agent, { customerId: idb })
  expect(await into()).toEqual([idb, null, null])
  await unmergeCustomer(agent, { customerId: ida })
  expect(await into()).toEqual([null, null, null])
  await expect(unmergeCustomer(agent, { customerId: ida })).rejects.toMatchObject({ code: 'CUSTOMER_NOT_MERGED' })
})

test('of two crossing merges at once one is done', async () => {
  const [a, b] = await Promise.all(['X', 'Y'].map((name) => createCustomer(agent, { name: `Cross ${name}` })))
  const [x, y] = [a?.id ?? '', b?.id ?? '']
  const outcomes = await Promise.allSettled([
    mergeCustomers(agent, { customerId: x, duplicateId: y }),
    mergeCustomers(agent, { customerId: y, duplicateId: x }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('rows of a customer table are made, changed, left and refused; the same again changes nothing', async () => {
  const table = (...cells: Record<string, string>[]) => ({
    rows: cells.map((each, index) => ({ line: index + 2, cells: each })),
  })
  const rows = table(
    { name: 'Import One', external_id: 'c-1', email: 'one@example.com', postcode: 'M1 1AA', country: 'gb' },
    { name: 'Import Two', email: 'two@example.com' },
    { name: 'Nobody' },
    { name: 'Import Four', external_id: 'c-4', email: 'not an address' },
    { name: 'Import One', external_id: 'c-1' },
  )
  const first = await importCustomers(manager, rows)
  expect(
    readOutcomes(first).map((each) => ('reason' in each ? `${each.column} ${each.reason}` : each.outcome)),
  ).toEqual(['CREATED', 'CREATED', 'external_id MISSING', 'email WRONG_FORMAT', 'external_id TWICE_IN_FILE'])
  expect(await importCustomers(manager, table(...rows.rows.slice(0, 2).map(({ cells }) => cells)))).toMatchObject({
    unchanged: 2,
  })
  const changed = await importCustomers(
    manager,
    table({ name: 'Import Uno', external_id: 'c-1', phone: '0161 496 0000' }),
  )
  expect(changed).toMatchObject({ updated: 1 })
  const [id] = await found('uno m1 1aa')
  expect(await seen(id ?? '')).toMatchObject({
    name: 'Import Uno',
    email: 'one@example.com',
    kind: 'ACCOUNT',
    version: 2,
  })
  const many = (from: number, count: number) =>
    table(...Array.from({ length: count }, (_, index) => ({ name: `N ${index}`, external_id: `m-${from + index}` })))
  const one = await countStatements(() => importCustomers(manager, many(0, 1)))
  const lots = await countStatements(() => importCustomers(manager, many(100, 500)))
  expect(lots.log.count).toBe(one.log.count)
})

test('who may not, may not, and nothing changes', async () => {
  const { id } = await createCustomer(agent, { name: 'Private Person' })
  const rename = { customerId: id, name: 'Else' }
  await expect(updateCustomer(world.as('WAREHOUSE'), rename)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(updateCustomer(stranger, rename)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(mergeCustomers(stranger, { customerId: id, duplicateId: id })).rejects.toMatchObject({
    code: 'MERGE_REFUSED',
  })
  const limited = world.as('SUPPORT_AGENT', { channelIds: [world.channels.web] })
  await expect(updateCustomer(limited, rename)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await found('private person', stranger)).toEqual([])
  await expect(findCustomers(world.as('WAREHOUSE'), {}, { first: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await seen(id)).toMatchObject({ name: 'Private Person', version: 1 })
})
