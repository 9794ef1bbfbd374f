import { updateCustomer } from '#modules/customers/update-customer'
import { commandMutation } from '../command-mutation.ts'
import { Customer } from '../refs.ts'

commandMutation({
  name: 'updateCustomer',
  description: 'Changes a customer; fields left out stay as they are.',
  command: updateCustomer,
  payload: Customer,
  example: async ({ do: perform, unique }) => ({
    customerId: await perform('createCustomer', { name: unique('Ada') }),
    name: unique('Ada'),
  }),
})
