import { TriangleAlert } from 'lucide-react'
import { QuantityBar, type QuantityPart } from '#components/patterns/quantity-bar'
import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { TextLink } from '#components/ui/text-link'
import { AmountText } from './amount.tsx'
import type { OrderLine, Stages } from './order-types.tsx'
import { PromiseText } from './promise-text.tsx'

/** A line's units by what became of them, the furthest first. */
export function stageParts(stages: Stages & { delivered?: number }): readonly QuantityPart[] {
  const delivered = stages.delivered ?? 0
  return [
    { label: 'delivered', quantity: delivered, tone: 'ok' },
    { label: 'shipped', quantity: stages.shipped - delivered, tone: 'ok' },
    { label: 'packed', quantity: stages.packed, tone: 'information' },
    { label: 'picked', quantity: stages.picked, tone: 'information' },
    { label: 'reserved', quantity: stages.reserved },
    { label: 'backordered', quantity: stages.backordered, tone: 'attention', hatched: true },
    { label: 'unallocated', quantity: stages.unallocated, hatched: true },
    { label: 'cancelled', quantity: stages.cancelled, hatched: true },
  ]
}

/** What was bought, line by line: units by stage, promises as first given and as they stand. */
export function OrderLines({ lines, stockHref }: { lines: readonly OrderLine[]; stockHref: (sku: string) => string }) {
  const units = lines.reduce((sum, line) => sum + line.ordered - line.cancelled, 0)
  return (
    <Card
      title="Lines"
      beside={`${lines.length} ${lines.length === 1 ? 'line' : 'lines'}, ${units} ${units === 1 ? 'unit' : 'units'}`}
      flush
    >
      <ul className="divide-y divide-line border-t border-line">
        {lines.map((line) => (
          <Line key={line.id} line={line} stockHref={stockHref} />
        ))}
      </ul>
    </Card>
  )
}

function Line({ line, stockHref }: { line: OrderLine; stockHref: (sku: string) => string }) {
  return (
    <li className="flex flex-col gap-1.5 px-4 py-3">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="text-reading font-medium [overflow-wrap:anywhere]">{line.title}</p>
          <p className="flex flex-wrap items-center gap-x-2 text-control text-muted">
            <TextLink href={stockHref(line.sku)}>
              <span className="font-mono">{line.sku}</span>
            </TextLink>
            {line.components.length > 0 ? <Badge>Kit</Badge> : null}
            {line.isPreorder ? <Badge tone="information">Preorder</Badge> : null}
            {line.originallyOrdered === line.ordered ? null : <span>first ordered {line.originallyOrdered}</span>}
          </p>
        </div>
        <div className="shrink-0 text-right text-control tabular-nums">
          <p className="font-medium">
            <AmountText of={line.total} />
          </p>
          <p className="text-muted">
            {line.ordered} × {shortPrice(line.unitPrice)}
          </p>
        </div>
      </div>
      <QuantityBar parts={stageParts(line)} />
      <PromiseText
        promise={line.promise}
        expectedOn={line.expectedOn}
        waiting={line.backordered + line.unallocated > 0}
      />
      {line.components.length > 0 ? <Components line={line} /> : null}
    </li>
  )
}

/** "12.900000" → "12.90": at least two places, no zeros that say nothing. */
export const shortPrice = (price: string): string => {
  const [whole = '0', places = ''] = price.split('.')
  return `${whole}.${places.replace(/0+$/, '').padEnd(2, '0')}`
}

function Components({ line }: { line: OrderLine }) {
  return (
    <ul className="mt-1 flex flex-col gap-1.5 border-l-2 border-line pl-3">
      {line.components.map((component) => (
        <li key={component.sku} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-control">
          <span className="min-w-40">
            {component.perKit} × {component.title} <span className="font-mono text-muted">{component.sku}</span>
          </span>
          <QuantityBar parts={stageParts(component)} />
        </li>
      ))}
    </ul>
  )
}

/** Shown instead of the lines of an order that has none left to ship. */
export function NothingLeft({ children }: { children: string }) {
  return (
    <p className="flex items-center gap-2 px-4 py-3 text-control text-muted">
      <TriangleAlert aria-hidden className="size-4" />
      {children}
    </p>
  )
}
