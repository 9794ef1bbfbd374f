import { createCustomer } from '#modules/customers/create-customer'
import { commandMutation } from '../command-mutation.ts'
import { Customer } from '../refs.ts'

commandMutation({
  name: 'createCustomer',
  description: 'Adds a customer.',
  command: createCustomer,
  payload: Customer,
  example: ({ unique }) => ({ name: unique('Ada') }),
})
