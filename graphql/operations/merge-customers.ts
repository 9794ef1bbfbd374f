import { mergeCustomers } from '#modules/customers/merge-customers'
import { commandMutation } from '../command-mutation.ts'
import { Customer } from '../refs.ts'

commandMutation({
  name: 'mergeCustomers',
  description: 'Joins two records of one person; both are kept and can be parted again.',
  command: mergeCustomers,
  payload: Customer,
  example: async ({ do: perform, unique }) => ({
    customerId: await perform('createCustomer', { name: unique('Ada') }),
    duplicateId: await perform('createCustomer', { name: unique('Ada') }),
  }),
})
