import { command } from '#platform/command'
import { MergeRefused } from './customer.errors.ts'
import { mergeCustomersInput } from './customer.input.ts'
import { lockPair, pointTo } from './internal/customer.store.ts'

/**
 * Joins a duplicate record to a customer. Both rows stay as they are: the duplicate, and whatever was joined to it, points to
 * the one who remains, and new orders that know the duplicate's keys go to them. `unmergeCustomer` takes it back.
 */
export const mergeCustomers = command({
  name: 'customer.merge',
  permission: 'customer:write',
  input: mergeCustomersInput,
  refusals: ['MERGE_REFUSED'],
  async run(cx, { customerId, duplicateId }) {
    if (customerId === duplicateId) throw new MergeRefused('SAME_CUSTOMER', customerId)
    const [customer, duplicate] = await lockPair(cx, [customerId, duplicateId])
    cx.expectVersion(customer.version)
    const merged = [customer, duplicate].find(({ mergedIntoId }) => mergedIntoId !== null)
    if (merged) throw new MergeRefused('ALREADY_MERGED', merged.id)
    const where = { tenantId: cx.actor.tenantId, mergedIntoId: duplicate.id }
    const followers = (await cx.tx.customer.findMany({ where, select: { id: true } })).map(({ id }) => id)
    await pointTo(cx, [duplicate.id, ...followers], customer.id)
    cx.record({
      type: 'customer.merged',
      objects: [
        { type: 'Customer', id: customer.id, role: 'remaining' },
        { type: 'Customer', id: duplicate.id, role: 'duplicate' },
        ...followers.map((id) => ({ type: 'Customer', id, role: 'follower' })),
      ],
      data: { followers },
      changes: [{ object: `Customer:${duplicate.id}`, field: 'mergedIntoId', before: null, after: customer.id }],
    })
    return { type: 'Customer', id: customer.id, version: customer.version }
  },
})
