import { unmergeCustomer } from '#modules/customers/unmerge-customer'
import { commandMutation } from '../command-mutation.ts'
import { Customer } from '../refs.ts'

commandMutation({
  name: 'unmergeCustomer',
  description: 'Parts a record that was joined to another.',
  command: unmergeCustomer,
  payload: Customer,
  example: async ({ do: perform, unique }) => {
    const duplicateId = await perform('createCustomer', { name: unique('Ada') })
    await perform('mergeCustomers', {
      customerId: await perform('createCustomer', { name: unique('Ada') }),
      duplicateId,
    })
    return { customerId: duplicateId }
  },
})
