import { findLegalEntities, type LegalEntityView } from '#modules/organization/find-organization'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { CostingMethodEnum } from '../enums/organization-enums.ts'
import { LegalEntity } from '../refs.ts'

const TaxRegistration = builder.objectRef<LegalEntityView['taxRegistrations'][number]>('TaxRegistration').implement({
  description: 'A number under which taxes are paid.',
  fields: (t) => ({
    countryCode: t.exposeString('countryCode', { description: 'Where.' }),
    number: t.exposeString('number', { description: 'The number as the authority writes it.' }),
  }),
})

LegalEntity.implement({
  description: 'A seller of record: it invoices, and it owns the stock.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The short code by which people know it.' }),
    name: t.exposeString('name', { description: 'Its name in the register.' }),
    countryCode: t.exposeString('countryCode', { description: 'Its country, ISO 3166-1 alpha-2.' }),
    baseCurrency: t.expose('baseCurrency', { type: 'CurrencyCode', description: 'The currency it accounts in.' }),
    taxRegistrations: t.expose('taxRegistrations', { type: [TaxRegistration], description: 'Where it pays taxes.' }),
    costingMethod: t.expose('costingMethod', {
      type: CostingMethodEnum,
      description: 'How the cost of goods sold is taken from stock.',
    }),
    isDefault: t.exposeBoolean('isDefault', { description: 'Whether channels sell for it unless they say otherwise.' }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

builder.queryField('legalEntities', (t) =>
  t.field({
    type: [LegalEntity],
    description: 'The sellers of record, the default one first. Needs channel:read.',
    authScopes: { permission: 'channel:read' },
    resolve: async (_, __, context) => [...(await findLegalEntities(actorOf(context)))],
  }),
)
