import { findMatchKeys, type MatchKeyView } from '#modules/customers/find-match-keys'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { MatchKeyKindEnum, MatchStrengthEnum } from '../enums/customer-enums.ts'
import { Customer } from '../refs.ts'

const MatchKey = builder.objectRef<MatchKeyView>('CustomerMatchKey').implement({
  description: 'Something by which a customer is recognized. The value itself is not shown.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MatchKeyKindEnum, description: 'By what.' }),
    scope: t.exposeString('scope', { description: 'Where it counts: a channel’s connection, or everywhere.' }),
    strength: t.expose('strength', { type: MatchStrengthEnum, description: 'What it is good for.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when.' }),
  }),
})

builder.objectField(Customer, 'matchKeys', (t) =>
  t.loadableGroup({
    type: MatchKey,
    description: 'By what the customer is recognized.',
    load: async (ids: string[], context) => [...(await findMatchKeys(actorOf(context), ids))],
    group: (key) => key.customerId,
    resolve: (customer) => customer.id,
  }),
)
