import { emailKey } from '#lib/identifiers'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { CustomerKnown } from './customer.errors.ts'
import { createCustomerInput } from './customer.input.ts'
import { indexCustomers } from './index-customers.step.ts'
import { assertCompany, loggedChanges } from './internal/customer.store.ts'

/** Makes a customer. A verified e-mail address joins their orders to them; it belongs to one customer only. */
export const createCustomer = command({
  name: 'customer.create',
  permission: 'customer:write',
  input: createCustomerInput,
  refusals: ['CUSTOMER_KNOWN'],
  async run(cx, { isEmailVerified, ...input }) {
    await assertCompany(cx, input.companyId)
    const [id, { tenantId }] = [newId(), cx.actor]
    await cx.tx.customer.create({ data: { ...input, tenantId, id, createdAt: cx.now, updatedAt: cx.now } })
    const value = isEmailVerified && input.email ? emailKey(input.email) : null
    if (value) {
      const key = { kind: 'EMAIL', scope: '', value }
      const row = { ...key, tenantId, id: newId(), customerId: id, strength: 'STRONG', createdAt: cx.now }
      const { count } = await cx.tx.customerMatchKey.createMany({ data: [row], skipDuplicates: true })
      const owner = count === 0 ? await cx.tx.customerMatchKey.findFirst({ where: { tenantId, ...key } }) : null
      if (count === 0) throw new CustomerKnown(owner?.customerId ?? '')
    }
    await indexCustomers(cx, [{ ...input, id }])
    cx.record({
      type: 'customer.created',
      objects: [{ type: 'Customer', id }],
      data: { kind: input.kind, isEmailVerified },
      changes: loggedChanges(id, {}, input),
    })
    return { type: 'Customer', id, version: 1 }
  },
})
