import { type CustomerSuggestion, findCustomerSuggestions } from '#modules/customers/find-customer-suggestions'
import { findCustomers, findMergedInto } from '#modules/customers/find-customers'
import { findOrders } from '#modules/orders/find-orders'
import { builder, readable } from '../builder.ts'
import { connectionFrom, connectionOf, listComplexity, pageArguments, pageRequest } from '../connection.ts'
import { actorOf } from '../context.ts'
import { CustomerKindEnum } from '../enums/customer-enums.ts'
import { localIdOrNull } from '../global-ids.ts'
import { listQuery } from '../lists.ts'
import { Customer, Order } from '../refs.ts'
import { Address } from './address.ts'

const masked = 'masked without the right to personal data'

const Suggestion = builder.objectRef<CustomerSuggestion>('CustomerSuggestion').implement({
  description: 'Another record that may be the same person; a person decides.',
  fields: (t) => ({
    customer: t.field({
      type: Customer,
      authScopes: { permission: 'customer:read' },
      description: 'The other record.',
      resolve: (suggestion) => suggestion.customer,
    }),
    because: t.exposeStringList('because', { description: 'What speaks for it: EMAIL, PHONE, NAME_POSTCODE.' }),
  }),
})

Customer.implement({
  description: 'Who buys. Records are joined by strong keys or by people, and can be parted again.',
  fields: (t) => ({
    name: t.exposeString('name', { description: `Their name; ${masked}.` }),
    email: t.exposeString('email', { nullable: true, description: `Their e-mail, ${masked}; null when unknown.` }),
    phone: t.exposeString('phone', { nullable: true, description: `Their telephone, ${masked}; null when unknown.` }),
    kind: t.expose('kind', { type: CustomerKindEnum, description: 'What kind of customer.' }),
    addresses: t.field({
      type: [Address],
      description: `Where they have things sent, ${masked}.`,
      resolve: (c) => c.addresses,
    }),
    note: t.exposeString('note', { nullable: true, description: 'A note for colleagues; null when there is none.' }),
    locale: t.exposeString('locale', {
      nullable: true,
      description: 'The language they are written to in; null when unknown.',
    }),
    isMasked: t.exposeBoolean('isMasked', { description: 'Whether personal data are hidden from you.' }),
    mergedInto: t.field({
      type: Customer,
      nullable: true,
      authScopes: { permission: 'customer:read' },
      description: 'The customer that this record was joined to; null when it stands for itself.',
      resolve: (customer) => customer.mergedIntoId,
    }),
    duplicates: t.loadableGroup({
      type: Customer,
      authScopes: { permission: 'customer:read' },
      description: 'The records that were joined to this one.',
      load: async (ids: string[], context) => [...(await findMergedInto(actorOf(context), ids))],
      group: (found) => (typeof found === 'string' ? found : (found.mergedIntoId ?? '')),
      resolve: (customer) => customer.id,
    }),
    suggestions: t.field({
      type: [Suggestion],
      description: 'Records that may be the same person; at most 20.',
      complexity: 20,
      resolve: async (customer, _, context) => [...(await findCustomerSuggestions(actorOf(context), customer.id))],
    }),
    orders: t.field({
      type: connectionOf(Order),
      ...readable('order:read'),
      description: 'Their orders, the newest first; null when you may not read orders.',
      args: pageArguments,
      complexity: listComplexity,
      resolve: async (customer, args, context) => {
        const page = pageRequest(args)
        return connectionFrom(await findOrders(actorOf(context), { customerId: customer.id }, page), page)
      },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when they are known.' }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const CustomerWhere = builder.inputType('CustomerWhere', {
  description: 'Which customers; every condition given must hold.',
  fields: (t) => ({
    search: t.string({ required: false, description: 'What a person types: name and postcode, e-mail, telephone.' }),
    kind: t.field({ type: CustomerKindEnum, required: false, description: 'Of this kind.' }),
    companyId: t.id({ required: false, description: 'Buying for this company.' }),
    withMerged: t.boolean({ required: false, description: 'Also records that were joined to another.' }),
  }),
})

listQuery('customers', {
  type: Customer,
  permission: 'customer:read',
  description: 'The customers in sight, the newest first.',
  where: CustomerWhere,
  find: (actor, where, page) => findCustomers(actor, { ...where, companyId: localIdOrNull(where.companyId) }, page),
})

builder.queryField('customer', (t) =>
  t.field({
    type: Customer,
    nullable: true,
    description:
      'The customer with this global id; null when there is none or you may not see them. Needs customer:read.',
    authScopes: { permission: 'customer:read' },
    args: { id: t.arg.id({ required: true, description: 'A global id.' }) },
    resolve: (_, { id }) => localIdOrNull(id),
  }),
)
