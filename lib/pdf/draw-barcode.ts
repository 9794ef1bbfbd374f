import bwipjs from 'bwip-js/node'
import type { Drawing } from './document.ts'

export interface BarcodeBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Code 128 needs ten modules of quiet on either side. */
const quietModules = 10

/** Widths of bars and gaps in turn, in modules. */
function modulesOf(text: string): readonly number[] {
  const [symbol] = bwipjs.raw({ bcid: 'code128', text }) as unknown as readonly { sbs?: readonly number[] }[]
  if (!symbol?.sbs) throw new RangeError(`"${text}" has no Code 128`)
  return symbol.sbs
}

/** Whether the text can stand in a Code 128: printable ASCII. */
export const hasCode128 = (text: string): boolean => /^[\x20-\x7e]{1,60}$/.test(text)

/** Draws a Code 128 as bars (no picture, so that every printer draws it sharply), with its quiet zones, in the box. */
export function drawCode128(doc: Drawing, text: string, { x, y, width, height }: BarcodeBox): void {
  const modules = modulesOf(text)
  const total = modules.reduce((sum, count) => sum + count, 2 * quietModules)
  const module = width / total
  let left = x + quietModules * module
  modules.forEach((count, index) => {
    if (index % 2 === 0) doc.rect(left, y, count * module, height)
    left += count * module
  })
  doc.fill('#000000')
}
