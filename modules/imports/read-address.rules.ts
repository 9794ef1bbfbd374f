import type { ImportedAddress } from '#modules/capture/import-orders.input'
import type { CellReader } from './cell-reader.rules.ts'
import type { AddressFields } from './profile.rules.ts'

/** An address by the profile's fields; parts that it does not name are empty. */
export const addressOf = (reader: CellReader, fields: AddressFields): ImportedAddress => ({
  name: reader.text(fields.name, 200),
  company: reader.text(fields.company, 200),
  line1: reader.text(fields.line1, 300),
  line2: reader.text(fields.line2, 300),
  city: reader.text(fields.city, 120),
  region: reader.text(fields.region, 120),
  postcode: reader.text(fields.postcode, 40),
  country: reader.country(fields.country),
  phone: reader.text(fields.phone, 60),
})
