import { command } from '#platform/command'
import { CustomerNotMerged } from './customer.errors.ts'
import { unmergeCustomerInput } from './customer.input.ts'
import { lockCustomer, pointTo } from './internal/customer.store.ts'
import { findFollowersOf } from './internal/merge.store.ts'

/** Parts a record from the customer it was joined to; what had been joined to it before comes back with it. */
export const unmergeCustomer = command({
  name: 'customer.unmerge',
  permission: 'customer:write',
  input: unmergeCustomerInput,
  refusals: ['CUSTOMER_NOT_MERGED'],
  async run(cx, { customerId }) {
    const customer = await lockCustomer(cx, customerId)
    const { mergedIntoId } = customer
    if (mergedIntoId === null) throw new CustomerNotMerged(customer.id)
    const followers = await findFollowersOf(cx, customer.id, mergedIntoId)
    await pointTo(cx, [customer.id], null)
    await pointTo(cx, followers, customer.id)
    cx.record({
      type: 'customer.unmerged',
      objects: [
        { type: 'Customer', id: mergedIntoId, role: 'remaining' },
        { type: 'Customer', id: customer.id, role: 'duplicate' },
        ...followers.map((id) => ({ type: 'Customer', id, role: 'follower' })),
      ],
      changes: [{ object: `Customer:${customer.id}`, field: 'mergedIntoId', before: mergedIntoId, after: null }],
    })
    return { type: 'Customer', id: customer.id, version: customer.version + 1 }
  },
})
