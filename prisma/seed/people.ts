import type { Random } from './random.ts'

// Invented people and streets. Towns and postcodes fit their country; nobody lives there under these names.

const givenNames = [
  'Ada',
  'Amir',
  'Beatriz',
  'Bram',
  'Chiara',
  'Daniel',
  'Elif',
  'Emma',
  'Freya',
  'Gareth',
  'Hanna',
  'Ines',
  'Jonas',
  'Katarzyna',
  'Liam',
  'Maëlle',
  'Nia',
  'Oskar',
  'Priya',
  'Rosa',
  'Sami',
  'Tomás',
  'Ulla',
  'Wanda',
  'Yusuf',
  'Zoë',
]
const familyNames = [
  'Abbott',
  'Brandt',
  'Castro',
  'Dekker',
  'Evans',
  'Fischer',
  'García',
  'Hughes',
  'Iqbal',
  'Jansen',
  'Kowalska',
  'Lambert',
  'Müller',
  'Novak',
  'O’Brien',
  'Patel',
  'Quinn',
  'Rossi',
  'Schäfer',
  'Thompson',
  'Usman',
  'van den Berg',
  'Walker',
  'Young',
]
const streets = [
  'Mill Lane',
  'Station Road',
  'High Street',
  'Church Walk',
  'Park Avenue',
  'Victoria Terrace',
  'Orchard Close',
  'Canal Side',
]

interface Town {
  readonly city: string
  readonly postcode: (random: Random) => string
  readonly country: string
  readonly dial: string
}

const digit = (random: Random): number => random.below(10)
const british = (area: string) => (random: Random) =>
  `${area}${random.between(1, 9)} ${digit(random)}${random.pick(['AB', 'EF', 'HN', 'PQ', 'TW', 'XS'])}`
const digits = (first: string, length: number) => (random: Random) =>
  first + Array.from({ length: length - first.length }, () => digit(random)).join('')

const towns: readonly Town[] = [
  { city: 'Leeds', postcode: british('LS'), country: 'GB', dial: '+44 113' },
  { city: 'Manchester', postcode: british('M'), country: 'GB', dial: '+44 161' },
  { city: 'Bristol', postcode: british('BS'), country: 'GB', dial: '+44 117' },
  { city: 'Edinburgh', postcode: british('EH'), country: 'GB', dial: '+44 131' },
  { city: 'Cardiff', postcode: british('CF'), country: 'GB', dial: '+44 29' },
  { city: 'London', postcode: british('SE'), country: 'GB', dial: '+44 20' },
  { city: 'Köln', postcode: digits('50', 5), country: 'DE', dial: '+49 221' },
  { city: 'Lyon', postcode: digits('6900', 5), country: 'FR', dial: '+33 4' },
]

/** Who orders, with an address that passes the postal rules of its country. Mail goes to example.com, which receives none. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly address: { name: string; line1: string; city: string; postcode: string; country: string }
}

/** `count` people, mostly British. */
export function inventPeople(random: Random, count: number): Person[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${random.pick(givenNames)} ${random.pick(familyNames)}`
    const town = towns[random.next() < 0.86 ? random.below(6) : 6 + random.below(2)] ?? towns[0]
    if (!town) throw new Error('there are no towns')
    const key = name
      .normalize('NFKD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()
    return {
      name,
      email: `${key}.${index + 1}@example.com`,
      phone: `${town.dial} 555 ${String(random.below(10_000)).padStart(4, '0')}`,
      address: {
        name,
        line1: `${random.between(1, 180)} ${random.pick(streets)}`,
        city: town.city,
        postcode: town.postcode(random),
        country: town.country,
      },
    }
  })
}

/** Shops that buy wholesale. */
export const retailers = [
  'Bramble & Finch Gifts',
  'The Lantern House',
  'Harbour Lane Interiors',
  'Petal & Pine',
  'Northgate Emporium',
  'The Tea Caddy',
  'Old Mill Crafts',
  'Willow Row Home',
]
