/** How wide a text would be printed, in the unit of the width it is to fit in. */
export type Measure = (text: string) => number

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A word that is wider than the line, in pieces that fit; never within a letter and its marks. */
function brokenWord(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of graphemes.segment(word)) {
    if (piece && measure(piece + segment) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return piece ? [...pieces, piece] : pieces
}

/** The text shortened until it fits with the mark of omission. */
function shortened(line: string, width: number, measure: Measure): string {
  const letters = [...graphemes.segment(line)].map(({ segment }) => segment)
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Control characters and marks that would turn the direction of what follows are not printed. */
const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * The lines of a text in a width: broken at spaces, at line breaks, and within words that are wider than a line. What does
 * not fit in `maximum` lines ends in "…": nothing is ever printed beyond its box.
 */
export function wrapText(text: string, width: number, measure: Measure, maximum = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = []
  for (const paragraph of text.normalize('NFC').split(/\r\n|\n|\r/)) {
    const words = paragraph.replace(unprintable, ' ').split(/\s+/).filter(Boolean)
    let line = ''
    for (const word of words.flatMap((one) => (measure(one) > width ? brokenWord(one, width, measure) : [one]))) {
      const longer = line ? `${line} ${word}` : word
      if (line && measure(longer) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    if (line) lines.push(line)
  }
  if (lines.length <= maximum) return lines
  const last = lines.slice(maximum - 1).join(' ')
  return [...lines.slice(0, maximum - 1), shortened(last, width, measure)]
}
