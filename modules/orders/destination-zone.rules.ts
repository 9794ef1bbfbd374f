/** The zones of countries that have several, where most people live; regions that differ are listed below. */
const mainZones: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
}

const zonesOfRegions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  US: {
    'America/Chicago': 'AL AR IL IA KS LA MN MS MO NE ND OK SD TN TX WI',
    'America/Denver': 'CO ID MT NM UT WY',
    'America/Phoenix': 'AZ',
    'America/Los_Angeles': 'CA NV OR WA',
    'America/Anchorage': 'AK',
    'Pacific/Honolulu': 'HI',
    'America/Puerto_Rico': 'PR',
  },
  CA: {
    'America/Vancouver': 'BC',
    'America/Edmonton': 'AB NT',
    'America/Regina': 'SK',
    'America/Winnipeg': 'MB',
    'America/Halifax': 'NS NB PE',
    'America/St_Johns': 'NL',
    'America/Whitehorse': 'YT',
  },
  AU: {
    'Australia/Brisbane': 'QLD',
    'Australia/Adelaide': 'SA',
    'Australia/Darwin': 'NT',
    'Australia/Perth': 'WA',
    'Australia/Hobart': 'TAS',
    'Australia/Melbourne': 'VIC',
  },
  BR: {
    'America/Manaus': 'AM RO RR',
    'America/Cuiaba': 'MT MS',
    'America/Rio_Branco': 'AC',
    'America/Fortaleza': 'CE MA PI RN PB',
  },
  ES: { 'Atlantic/Canary': 'GC TF LAS PALMAS' },
  PT: { 'Atlantic/Azores': '20', 'Atlantic/Madeira': '30' },
}

/**
 * The IANA zone in which a promise to an address ends its day: by country, and by region where one country spans several
 * zones. Null when the country is not known.
 */
export function destinationZone(country: string, region = ''): string | null {
  const code = region.trim().toUpperCase()
  const byRegion = Object.entries(zonesOfRegions[country] ?? {}).find(
    ([, codes]) => code && codes.split(' ').includes(code),
  )
  return byRegion?.[0] ?? mainZones[country] ?? onlyZone(country)
}

/** A locale as ECMA-402 now has it; the compiler's library does not know it yet. */
type LocaleWithZones = Intl.Locale & { getTimeZones?: () => string[] }

/** Asking the locale takes 0.2 ms; there are no more than 676 countries to ask of. */
const zonesAsked = new Map<string, string | null>()

function onlyZone(country: string): string | null {
  if (!/^[A-Z]{2}$/.test(country)) return null
  const known = zonesAsked.get(country)
  if (known !== undefined) return known
  const locale: LocaleWithZones = new Intl.Locale(`und-${country}`)
  const zone = locale.getTimeZones?.()[0] ?? null
  zonesAsked.set(country, zone)
  return zone
}
