import { ActForm } from '#components/admin/act-form'
import { Disclosure } from '#components/admin/disclosure'
import { plainWords } from '#components/orders/order-words'
import { packagings } from '#modules/catalog/catalog.rules'
import { newId } from '#platform/ids'
import { addBarcode, removeBarcode } from '../actions.ts'
import type { ProductVariant } from '../products-query.ts'

type BarcodesProps = { variant: ProductVariant; target: { tenant: string; id: string }; isWriter: boolean }

/** The codes that a scanner finds the variant by. */
export function Barcodes({ variant, target, isWriter }: BarcodesProps) {
  return (
    <Disclosure label={`Barcodes (${variant.barcodes.length})`}>
      <ul className="flex flex-col divide-y divide-line">
        {variant.barcodes.map((barcode) => (
          <li key={barcode.id} className="flex flex-wrap items-center justify-between gap-2 py-1.5 text-control">
            <span>
              <span className="font-mono">{barcode.value}</span>{' '}
              <span className="text-muted">
                {plainWords(barcode.packaging)}, {barcode.factor} a scan
              </span>
            </span>
            {isWriter ? (
              <ActForm
                fields={[]}
                act={`Remove ${barcode.value}`}
                quiet
                idempotencyKey={newId()}
                action={removeBarcode.bind(null, target, barcode.id)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {isWriter ? (
        <div className="pt-3">
          <ActForm
            columns
            fields={[
              { name: 'value', label: 'Barcode', kind: 'code', help: 'A GTIN must carry its check digit.' },
              {
                name: 'packaging',
                label: 'Printed on',
                kind: 'choice',
                options: packagings.map((value) => ({ value, label: plainWords(value) })),
              },
              { name: 'factor', label: 'Units a scan counts', kind: 'number', value: '1' },
            ]}
            act="Add barcode"
            quiet
            idempotencyKey={newId()}
            action={addBarcode.bind(null, target)}
          />
        </div>
      ) : null}
    </Disclosure>
  )
}
