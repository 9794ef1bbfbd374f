import { type BatchRow, type CellProblem, RowReader } from '#lib/batch-rows'
import { factorProblem, readBarcode } from './barcode.rules.ts'
import { type Packaging, packagings } from './catalog.rules.ts'

/** What a row of a barcode table says. */
export interface BarcodeRowFields {
  readonly line: number
  readonly sku: string
  readonly value: string
  readonly packaging: Packaging
  readonly factor: number
}

/** Reads a row of a barcode table; without a packaging it is a single piece. */
export function readBarcodeRow(source: BatchRow): { fields: BarcodeRowFields; problem: CellProblem | null } {
  const row = new RowReader(source)
  const sku = row.required('sku', 80)
  const text = row.required('barcode', 60)
  const packaging = row.choice('packaging', packagings) ?? 'EACH'
  const factor = row.whole('factor', 1, 1_000_000) ?? 1
  const value = readBarcode(text)
  if (text && !value.ok) row.refuse('barcode', 'WRONG_FORMAT', value.error.expected)
  const wrongFactor = factorProblem(packaging, factor)
  if (wrongFactor) row.refuse('factor', 'NOT_A_NUMBER', wrongFactor.expected)
  return {
    fields: { line: source.line, sku, value: value.ok ? value.value : text, packaging, factor },
    problem: row.problem,
  }
}
