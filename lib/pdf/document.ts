import { createRequire } from 'node:module'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'

/** A page being drawn. Sizes and places are in points, 72 to the inch, from the upper left corner. */
export type Drawing = InstanceType<typeof PDFDocument>

/** A4 upright: 210 × 297 mm. */
export const A4: readonly [number, number] = [595.28, 841.89]
/** A label of 4 × 6 inches. */
export const LABEL_4_BY_6: readonly [number, number] = [288, 432]

/** Found from the working folder, not from this file: a bundler moves files, never the packages. */
const fontFile = (name: string): string =>
  createRequire(join(process.cwd(), 'package.json')).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)

export interface DocumentOptions {
  readonly size: readonly [number, number]
  readonly title: string
  /** When it is printed: the only date that the file carries. */
  readonly now: Date
}

/** A document of one first page, with a typeface of Latin, Greek, Cyrillic, Hebrew and Arabic letters. */
export function newDocument({ size, title, now }: DocumentOptions): Drawing {
  const doc = new PDFDocument({
    size: [...size],
    margin: 0,
    autoFirstPage: true,
    bufferPages: true,
    info: { Title: title, CreationDate: now, ModDate: now },
  })
  doc.registerFont('body', fontFile('DejaVuSansCondensed'))
  doc.registerFont('bold', fontFile('DejaVuSansCondensed-Bold'))
  return doc.font('body')
}

/** Ends the document and answers its bytes. */
export async function finished(doc: Drawing): Promise<Buffer> {
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', () => resolve())
    doc.on('error', reject)
  })
  doc.end()
  await ended
  return Buffer.concat(chunks)
}
