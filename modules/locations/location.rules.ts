export const locationTypes = ['WAREHOUSE', 'THIRD_PARTY', 'OVERFLOW', 'STORE', 'SUPPLIER', 'MARKETPLACE'] as const
export type LocationType = (typeof locationTypes)[number]

export const locationStatuses = ['ACTIVE', 'CLOSED'] as const
export type LocationStatus = (typeof locationStatuses)[number]

export const binPurposes = ['PICK', 'BULK', 'RECEIVING', 'PACKING', 'RETURNS', 'QUARANTINE', 'DAMAGED'] as const
export type BinPurpose = (typeof binPurposes)[number]

/** The bins whose sellable stock may be promised; goods being packed are promised already and still count. */
export const sellableBinPurposes: readonly BinPurpose[] = ['PICK', 'BULK', 'PACKING']
