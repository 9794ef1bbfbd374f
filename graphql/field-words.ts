/** Words for input fields that mean the same wherever they stand and that the input itself does not describe. */
const words: Readonly<Record<string, string>> = {
  'RecordPickInput.code': 'What the scanner read: a barcode, a GS1 string or a SKU.',
  'RecordTrackingEventInput.code': 'What the scan says, in our words.',
  amount: 'The amount in major units, such as "12.30".',
  code: 'The short code by which people know it; unique.',
  currency: 'An ISO 4217 currency code.',
  email: 'An e-mail address.',
  line1: 'First line of the address.',
  line2: 'Second line of the address.',
  city: 'The city.',
  region: 'State, province or county.',
  postcode: 'The postal code.',
  countryCode: 'ISO 3166-1 alpha-2 country code.',
  company: 'The company at the address.',
  name: 'The name that people read.',
  note: 'A note for colleagues.',
  phone: 'A phone number.',
  quantity: 'How many, in the smallest unit of the variant.',
  reason: 'Why, in words that go into the history.',
  reasonCode: 'A code of the closed list of reasons for this activity.',
  roles: 'The roles held.',
  sku: 'The stock keeping unit.',
  status: 'The state wanted.',
  timeZone: 'IANA time zone, such as "Europe/London".',
  title: 'The title that people read.',
  trackingNumber: 'The carrier’s number of the parcel.',
  type: 'Which kind.',
  value: 'The value.',
  bins: 'The bins to add.',
  kind: 'Which kind.',
  pin: 'Four to eight digits.',
  method: 'How the customer pays.',
  variant: 'The variant to add.',
  variants: 'The variants, at least one.',
  brand: 'The brand; null for none.',
  barcodes: 'The codes printed on it and its boxes.',
  components: 'What one kit is made of.',
  hsCode: 'Tariff number, 6 to 12 digits.',
  isComplete: 'Nothing more will come.',
  keepParts:
    'True: only what has no location yet. False (the default): parts whose work has not begun are planned anew too.',
  minDays: 'Working days at the least.',
  maxDays: 'Working days at the most.',
  group: 'The fields.',
  system: 'Who decides about them.',
  theirs: 'The channel’s word.',
  ours: 'Our state.',
  packages: 'The packages, each with what it holds.',
  steps: 'The steps of the written procedure, as they were done.',
  stepKey: 'The step’s name in the procedure.',
  outcome: 'How it went.',
  weightGrams: 'Weight in grams.',
  lengthMillimeters: 'Length in millimeters.',
  widthMillimeters: 'Width in millimeters.',
  heightMillimeters: 'Height in millimeters.',
  times: 'How often it was scanned; a case counts its pieces. 1 when left out.',
  bin: 'The scanned bin; the assigned one when left out.',
  description: 'What it is, in words.',
  place: 'Where, in the words of the one who reports it.',
  rawCode: 'The carrier’s own code, kept as sent.',
  sourceKey: 'What makes the report one and the same when it is sent again, such as the carrier’s event id.',
  day: 'The day, such as "2026-12-24".',
  costMinor: 'What it costs us, in minor units.',
  costCurrency: 'The currency of the cost.',
  handOver: 'True (the default): the goods leave now. False: only the label is made.',
  lines: 'The lines, at least one.',
  locationIds: 'Only these locations; empty means all.',
  channelIds: 'Only these channels; empty means all.',
  at: 'When it happened; now when left out.',
  id: 'The object.',
}

const spaced = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()

/** A sentence about an input field, from its own description, the words for this very field, the common words, or (for ids) its name; null when nobody wrote one. */
export function describeField(input: string, name: string, own: string | undefined): string | null {
  if (own) return own
  const known = words[`${input}.${name}`] ?? words[name]
  if (known) return known
  if (/[a-z]Id$/.test(name)) return `The global id of the ${spaced(name.slice(0, -2))}.`
  if (/[a-z]Ids$/.test(name)) return `The global ids of the ${spaced(name.slice(0, -3))}s.`
  return null
}
