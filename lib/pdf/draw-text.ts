import type { Drawing } from './document.ts'
import { visualRuns } from './visual-runs.ts'
import { wrapText } from './wrap-text.ts'

export interface TextBox {
  readonly x: number
  readonly y: number
  readonly width: number
  /** Points. */
  readonly size: number
  readonly bold?: boolean
  readonly color?: string
  /** What does not fit in so many lines ends in "…". */
  readonly maxLines?: number
  /** Against the reading direction when END; right-to-left lines begin at the right. */
  readonly align?: 'START' | 'CENTER' | 'END'
}

const lineHeight = 1.3
/** Without kerning pairs of a feature list, pdfkit lays words out one by one, in the wrong order for right-to-left runs. */
const whole = { features: ['kern' as const], lineBreak: false }

function styled(doc: Drawing, { size, bold, color }: TextBox): Drawing {
  return doc.font(bold ? 'bold' : 'body', size).fillColor(color ?? '#000000')
}

const widthOf = (doc: Drawing, text: string): number => doc.widthOfString(text, whole)

/** The lines that the text takes in the box, and their height in points, without drawing it. */
export function measureText(doc: Drawing, text: string, box: TextBox): { lines: string[]; height: number } {
  styled(doc, box)
  const lines = wrapText(text, box.width, (part) => widthOf(doc, part), box.maxLines)
  return { lines, height: lines.length * box.size * lineHeight }
}

/** Draws a text wrapped in its box, in the order in which each script is read. Answers the height that it took, in points. */
export function drawText(doc: Drawing, text: string, box: TextBox): number {
  const { lines, height } = measureText(doc, text, box)
  lines.forEach((line, index) => {
    const { runs, isRightToLeft } = visualRuns(line)
    const free = box.width - runs.reduce((sum, run) => sum + widthOf(doc, run.text), 0)
    const atRight = (box.align === 'END') !== isRightToLeft
    let x = box.x + (box.align === 'CENTER' ? free / 2 : atRight ? free : 0)
    for (const run of runs) {
      doc.text(run.text, x, box.y + index * box.size * lineHeight, whole)
      x += widthOf(doc, run.text)
    }
  })
  return height
}
