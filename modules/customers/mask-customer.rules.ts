import { type Address, maskAddress } from '#lib/address'

const dots = '•••'

/** "ada.lovelace@example.com" is "a•••@example.com": enough to ask "is it this one?". */
export function maskEmail(email: string): string {
  const [local = '', domain = ''] = email.split('@')
  return `${local.slice(0, 1)}${dots}@${domain}`
}

/** The last two digits. */
export const maskPhone = (phone: string): string => `${dots}${phone.slice(-2)}`

/** Initials: "Ada Lovelace" is "A. L.". */
export function maskName(name: string): string {
  const letters = name.match(/(?<!\p{L})\p{L}/gu) ?? []
  return letters.map((letter) => `${letter.toUpperCase()}.`).join(' ') || dots
}

export interface PersonalData {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly note: string | null
  readonly addresses: readonly Address[]
}

/** What may be shown of a customer to someone without the right to personal data. Notes are not shown: anything may stand there. */
export const maskPersonalData = <C extends PersonalData>(customer: C): C => ({
  ...customer,
  name: maskName(customer.name),
  email: customer.email && maskEmail(customer.email),
  phone: customer.phone && maskPhone(customer.phone),
  note: customer.note && dots,
  addresses: customer.addresses.map(maskAddress),
})

/** A changed field as the event log keeps it: events are for ever, a person's data are not. */
export function maskedForLog(field: string, value: unknown): unknown {
  if (typeof value !== 'string' || value === '') return value
  if (field === 'email') return maskEmail(value)
  if (field === 'phone') return maskPhone(value)
  if (field === 'name') return maskName(value)
  return field === 'note' ? dots : value
}
