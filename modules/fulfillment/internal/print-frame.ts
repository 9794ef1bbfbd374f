import type { Address } from '#lib/address'
import { addressLines } from '#lib/address-lines'
import type { Drawing } from '#lib/pdf/document'
import { drawText, measureText, type TextBox } from '#lib/pdf/draw-text'

export const margin = 48
export const pageWidth = 595.28
export const pageHeight = 841.89
export const contentWidth = pageWidth - 2 * margin
export const gray = '#555555'

const emptyAddress: Address = {
  name: '',
  company: '',
  line1: '',
  line2: '',
  city: '',
  region: '',
  postcode: '',
  country: '',
  phone: '',
}

/** The lines of an address as the post prints them; what a stored address lacks is left out. */
export const printedAddress = (address: Partial<Address>, fromCountry?: string): string =>
  addressLines({ ...emptyAddress, ...address }, fromCountry).join('\n')

/** An instant at a place: "23 Nov 2026, 14:05". */
export const printedInstant = (at: Date, timeZone: string): string =>
  at.toLocaleString('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

/** A small heading with a text under it; answers the height of both. */
export function drawField(
  doc: Drawing,
  heading: string,
  text: string,
  box: { x: number; y: number; width: number; size?: number; maxLines?: number },
): number {
  const above = drawText(doc, heading, { ...box, size: 8, color: gray, maxLines: 1 })
  return above + drawText(doc, text || '–', { size: 10, ...box, y: box.y + above + 1 }) + 1
}

/**
 * Draws an address in a box: every part of it stands there, for the postcode at its end is what the parcel goes by. Long
 * parts take two lines, and the letters get smaller until all of it fits; only then are parts cut. Answers the height.
 */
export function drawAddress(
  doc: Drawing,
  address: string,
  { height, ...box }: TextBox & { readonly height: number },
): number {
  const parts = address.split('\n')
  const heightAt = (size: number, maxLines: number) =>
    parts.reduce((sum, part) => sum + measureText(doc, part, { ...box, size, maxLines }).height, 0)
  const sizes = [1, 0.85, 0.7, 0.6].map((scale) => box.size * scale)
  const uncut = Number.POSITIVE_INFINITY
  const choices = [uncut, 2].flatMap((maxLines) => sizes.map((size) => ({ size, maxLines })))
  const fits = choices.find(({ size, maxLines }) => heightAt(size, maxLines) <= height)
  let y = box.y
  for (const part of parts) y += drawText(doc, part, { ...box, y, ...(fits ?? { size: 7, maxLines: 1 }) })
  return y - box.y
}

/** A thin line over the width of the page's content. */
export function drawRule(doc: Drawing, y: number, width = 0.7): void {
  doc
    .moveTo(margin, y)
    .lineTo(pageWidth - margin, y)
    .lineWidth(width)
    .strokeColor('#999999')
    .stroke()
}
