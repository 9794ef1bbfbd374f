import { type LineProgress, leftToPack } from './fulfillment.rules.ts'

/** A parcel on the packing table: units per line, and its measures as they were typed. */
export interface TableParcel {
  readonly key: string
  readonly units: Readonly<Record<string, number>>
  readonly weight: string
  readonly length: string
  readonly width: string
  readonly height: string
}

export interface PackLine extends LineProgress {
  readonly lineId: string
  readonly sku: string
  readonly title: string
  readonly weightGrams: number | null
  readonly barcodes: readonly { readonly value: string; readonly factor: number }[]
}

export const emptyParcel = (key: string): TableParcel => ({
  key,
  units: {},
  weight: '',
  length: '',
  width: '',
  height: '',
})

/** Units of a line that are in any parcel. */
export const inParcels = (parcels: readonly TableParcel[], lineId: string): number =>
  parcels.reduce((sum, parcel) => sum + (parcel.units[lineId] ?? 0), 0)

/** Units of a line that still lie on the table. */
export const onTable = (line: PackLine, parcels: readonly TableParcel[]): number =>
  leftToPack(line) - inParcels(parcels, line.lineId)

/** Puts units into one parcel; nothing else changes. */
export function putInto(
  parcels: readonly TableParcel[],
  key: string,
  lineId: string,
  quantity: number,
): readonly TableParcel[] {
  return parcels.map((parcel) =>
    parcel.key === key
      ? { ...parcel, units: { ...parcel.units, [lineId]: (parcel.units[lineId] ?? 0) + quantity } }
      : parcel,
  )
}

/** Everything that still lies on the table goes into one parcel. */
export const putAllInto = (
  lines: readonly PackLine[],
  parcels: readonly TableParcel[],
  key: string,
): readonly TableParcel[] =>
  lines.reduce((now, line) => putInto(now, key, line.lineId, onTable(line, parcels)), parcels)

/** What the goods in a parcel weigh together, in grams; null when a weight is not known or nothing is in it. */
export function goodsWeight(lines: readonly PackLine[], parcel: TableParcel): number | null {
  const inside = lines.filter((line) => (parcel.units[line.lineId] ?? 0) > 0)
  if (inside.length === 0 || inside.some((line) => line.weightGrams === null)) return null
  return inside.reduce((sum, line) => sum + (line.weightGrams ?? 0) * (parcel.units[line.lineId] ?? 0), 0)
}

const whole = (text: string): number | null => {
  const number = Number(text.trim())
  return text.trim() !== '' && Number.isInteger(number) && number > 0 ? number : null
}
/** Centimeters as they are typed ("30" or "30.5"), in millimeters. */
const millimeters = (text: string): number | null => {
  const number = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && number > 0 ? Math.round(number * 10) : null
}

/** The parcels as the pack command takes them; empty ones are left out. */
export function packagesOf(parcels: readonly TableParcel[]) {
  return parcels
    .map((parcel) => ({
      weightGrams: whole(parcel.weight),
      lengthMillimeters: millimeters(parcel.length),
      widthMillimeters: millimeters(parcel.width),
      heightMillimeters: millimeters(parcel.height),
      lines: Object.entries(parcel.units)
        .filter(([, quantity]) => quantity > 0)
        .map(([lineId, quantity]) => ({ lineId, quantity })),
    }))
    .filter((parcel) => parcel.lines.length > 0)
}
