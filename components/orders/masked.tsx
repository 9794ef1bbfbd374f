import { maskEmail, maskName, maskPhone } from '#modules/customers/mask-customer.rules'
import type { PostalAddress } from './order-types.tsx'

/** What is shown of a person until somebody asks for more: enough to recognize them on the telephone, not to write to them. */
export type MaskedPerson = { name: string; place: string; email: string | null; phone: string | null }
type Person = { name: string | null; email: string | null; phone: string | null; shipTo: PostalAddress | null }

/** "A. L." · "London SW1•••, GB" · "a•••@example.com" · "•••01". */
export function masked({ name, email, phone, shipTo }: Person): MaskedPerson {
  return {
    name: name ? maskName(name) : '',
    place: shipTo
      ? [shipTo.city, shipTo.postcode && `${shipTo.postcode.slice(0, 3)}•••`, shipTo.country].filter(Boolean).join(' ')
      : '',
    email: email ? maskEmail(email) : null,
    phone: phone ? maskPhone(phone) : null,
  }
}
