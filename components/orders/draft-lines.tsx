'use client'

import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { Combobox } from '#components/ui/combobox'
import { Field } from '#components/ui/field'
import { IconButton } from '#components/ui/icon-button'
import { Input } from '#components/ui/input'
import type { DraftLine, FoundProduct } from './place-order-types.tsx'

type DraftLinesProps = {
  lines: readonly DraftLine[]
  onChange: (lines: readonly DraftLine[]) => void
  findProducts: (text: string) => Promise<readonly FoundProduct[]>
}

/** What is bought: found by SKU, title or barcode, then quantity and price. */
export function DraftLines({ lines, onChange, findProducts }: DraftLinesProps) {
  const known = useRef(new Map<string, FoundProduct>())
  const search = async (text: string) => {
    const found = await findProducts(text)
    for (const product of found) known.current.set(product.value, product)
    return found
  }
  const add = (sku: string) => {
    const product = known.current.get(sku)
    if (!product || lines.some((line) => line.sku === sku)) return
    onChange([...lines, { sku, title: product.label, quantity: 1, unitPrice: product.price }])
  }
  const set = (sku: string, change: Partial<DraftLine>) =>
    onChange(lines.map((line) => (line.sku === sku ? { ...line, ...change } : line)))
  return (
    <div className="flex flex-col gap-3">
      <Combobox
        key={lines.length}
        label="Add a product"
        emptyLabel="Add a product: SKU, title or barcode"
        search={search}
        onChange={add}
      />
      <ul className="flex flex-col gap-2">
        {lines.map((line) => (
          <li key={line.sku} className="flex flex-wrap items-end gap-2 rounded-md border border-line p-3">
            <div className="min-w-40 flex-1 text-control">
              <p className="font-medium [overflow-wrap:anywhere]">{line.title}</p>
              <p className="font-mono text-muted">{line.sku}</p>
            </div>
            <Field label={`Quantity of ${line.sku}`} hideLabel className="w-20">
              <Input
                type="number"
                min={1}
                value={line.quantity}
                onChange={(event) => set(line.sku, { quantity: Number(event.target.value) })}
              />
            </Field>
            <Field label={`Price of one ${line.sku}`} hideLabel className="w-28">
              <Input
                inputMode="decimal"
                value={line.unitPrice}
                onChange={(event) => set(line.sku, { unitPrice: event.target.value })}
              />
            </Field>
            <IconButton
              label={`Remove ${line.sku}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => onChange(lines.filter(({ sku }) => sku !== line.sku))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
