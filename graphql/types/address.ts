import type { Address as AddressShape } from '#lib/address'
import { builder } from '../builder.ts'

/** An address out of the database: any part may be missing. */
export const Address = builder.objectRef<Partial<AddressShape>>('Address').implement({
  description: 'A postal address; a part that is not there is empty.',
  fields: (t) => ({
    name: t.string({ description: 'The person.', resolve: (address) => address.name ?? '' }),
    company: t.string({ description: 'The company.', resolve: (address) => address.company ?? '' }),
    line1: t.string({ description: 'Street and number.', resolve: (address) => address.line1 ?? '' }),
    line2: t.string({ description: 'Anything more.', resolve: (address) => address.line2 ?? '' }),
    city: t.string({ description: 'The city.', resolve: (address) => address.city ?? '' }),
    region: t.string({ description: 'State, province or county.', resolve: (address) => address.region ?? '' }),
    postcode: t.string({ description: 'The postal code.', resolve: (address) => address.postcode ?? '' }),
    country: t.string({ description: 'ISO 3166 alpha-2 country code.', resolve: (address) => address.country ?? '' }),
    phone: t.string({ description: 'A phone number for the carrier.', resolve: (address) => address.phone ?? '' }),
  }),
})
