import { maskEmail, maskName, maskPhone } from '#modules/customers/mask-customer.rules'
import type { PostalAddress } from './order-types.tsx'

/** What is shown of a person until somebody asks for more: enough to recognize them on the telephone, not to write to them. */
export type MaskedPerson = { name: string; place: string; email: string | null; phone: string | null }
type Person = { name: string | null; email: string | null; phone: string | null; shipTo: PostalAddress | null }

/** "A. L." · "London SW1•••, GB" · "a•••@example.com" · "•••01". */
export function masked({ name, email, phone, shipTo }: Person): MaskedPerson {
  return {
    name: name ? maskName(name) : '',
    place: shipTo ? maskedPlace(shipTo) : '',
    email: email ? maskEmail(email) : null,
    phone: phone ? maskPhone(phone) : null,
  }
}

/** The town, the beginning of the postcode, the country. */
export const maskedPlace = ({ city, postcode, country }: PostalAddress): string =>
  [city, postcode && `${postcode.slice(0, 3)}•••`, country].filter(Boolean).join(' ')
