export const locationTypes = ['WAREHOUSE', 'THIRD_PARTY', 'OVERFLOW', 'STORE', 'SUPPLIER', 'MARKETPLACE'] as const
export type LocationType = (typeof locationTypes)[number]

export const locationStatuses = ['ACTIVE', 'CLOSED'] as const
export type LocationStatus = (typeof locationStatuses)[number]

export const binPurposes = ['PICK', 'BULK', 'RECEIVING', 'PACKING', 'RETURNS', 'QUARANTINE', 'DAMAGED'] as const
export type BinPurpose = (typeof binPurposes)[number]

/** The bins whose sellable stock may be promised; goods being packed are promised already and still count. */
export const sellableBinPurposes: readonly BinPurpose[] = ['PICK', 'BULK', 'PACKING']

/** The bins that every location is made with. */
export const defaultBins: readonly { readonly code: string; readonly purpose: BinPurpose }[] = [
  { code: 'MAIN', purpose: 'PICK' },
  { code: 'RECV', purpose: 'RECEIVING' },
  { code: 'PACK', purpose: 'PACKING' },
  { code: 'RETN', purpose: 'RETURNS' },
  { code: 'QUAR', purpose: 'QUARANTINE' },
  { code: 'DMGD', purpose: 'DAMAGED' },
]

/** A switch that is off at an instant: switched off, with no end or with one still to come. */
const isOff = (until: Date | null, now: Date): boolean => until === null || until > now

/** The state that counts at this instant: a closure that has reached its end is over. */
export function locationStatusAt(
  location: { readonly status: LocationStatus; readonly closedUntil: Date | null },
  now: Date,
): LocationStatus {
  return location.status === 'CLOSED' && !isOff(location.closedUntil, now) ? 'ACTIVE' : location.status
}

/** Whether a carrier service may be used at this instant. */
export function serviceIsActiveAt(
  service: { readonly isActive: boolean; readonly disabledUntil: Date | null },
  now: Date,
): boolean {
  return service.isActive || !isOff(service.disabledUntil, now)
}
