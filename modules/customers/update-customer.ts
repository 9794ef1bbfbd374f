import { command } from '#platform/command'
import { NothingToChange } from '#platform/master-data'
import { updateCustomerInput } from './customer.input.ts'
import { indexCustomers } from './index-customers.step.ts'
import { assertCompany, lockCustomer, loggedChanges, saveCustomer } from './internal/customer.store.ts'

/** Changes a customer. Orders keep the name and address they were placed with. */
export const updateCustomer = command({
  name: 'customer.update',
  permission: 'customer:write',
  input: updateCustomerInput,
  refusals: ['NOTHING_TO_CHANGE'],
  async run(cx, { customerId, ...data }) {
    const customer = await lockCustomer(cx, customerId)
    const changes = loggedChanges(customer.id, customer, data)
    if (changes.length === 0) throw new NothingToChange('Customer', customer.id)
    await assertCompany(cx, data.companyId)
    const after = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
    await indexCustomers(cx, [{ ...customer, ...after }])
    cx.record({ type: 'customer.updated', objects: [{ type: 'Customer', id: customer.id }], changes })
    return saveCustomer(cx, customer, data)
  },
})
