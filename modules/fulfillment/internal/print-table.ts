import type { Drawing } from '#lib/pdf/document'
import { drawText, measureText, type TextBox } from '#lib/pdf/draw-text'
import { drawRule, gray, margin, pageHeight } from './print-frame.ts'

export interface PrintColumn<Row> {
  readonly heading: string
  /** Points. */
  readonly width: number
  readonly align?: TextBox['align']
  readonly bold?: boolean
  readonly size?: number
  text(row: Row): string
}

const bottom = pageHeight - 60
const padding = 5
const gap = 10

function drawHeadings<Row>(doc: Drawing, columns: readonly PrintColumn<Row>[], y: number): number {
  let x = margin
  for (const { heading, width, align } of columns) {
    drawText(doc, heading, { x, y, width: width - gap, size: 8, color: gray, align, maxLines: 1 })
    x += width
  }
  drawRule(doc, y + 14)
  return y + 14 + padding
}

/** Draws rows under their headings, on as many pages as they need; no row is split, headings come again on every page. */
export function drawTable<Row>(
  doc: Drawing,
  columns: readonly PrintColumn<Row>[],
  rows: readonly Row[],
  top: number,
): number {
  let y = drawHeadings(doc, columns, top)
  for (const row of rows) {
    const cells = columns.map((column) => {
      const { width, align, bold, size = 10 } = column
      return { text: column.text(row), box: { x: 0, y, width: width - gap, size, align, bold, maxLines: 12 } }
    })
    const height = Math.max(...cells.map(({ text, box }) => measureText(doc, text, box).height))
    if (y + height > bottom) {
      doc.addPage()
      y = drawHeadings(doc, columns, margin)
    }
    let x = margin
    cells.forEach(({ text, box }, index) => {
      drawText(doc, text, { ...box, x, y })
      x += columns[index]?.width ?? 0
    })
    y += height + padding
    drawRule(doc, y, 0.3)
    y += padding
  }
  return y
}
