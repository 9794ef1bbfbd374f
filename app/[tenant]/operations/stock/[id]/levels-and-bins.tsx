import { ActDialog } from '#components/inventory/act-dialog'
import { Available } from '#components/inventory/available'
import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { Card } from '#components/ui/card'
import { EmptyState } from '#components/ui/empty-state'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { type Actor, may } from '#platform/actor'
import { plain } from '../../words.ts'
import type { Level } from '../stock-query.ts'
import { safetyAction } from './actions.ts'
import { BinActs } from './bin-acts.tsx'
import type { findItem } from './item-query.ts'

type Item = NonNullable<Awaited<ReturnType<typeof findItem>>>
type Props = { tenant: string; item: Item; actor: Actor }

/** Each location of an item: its counts, its bins, and what can be done there. */
export function LevelsAndBins({ tenant, item, actor }: Props) {
  const levels = item.stockLevels.nodes
  if (levels.length === 0) {
    return (
      <EmptyState title="It lies nowhere yet">
        Receive it at a location, or transfer it there; then its bins stand here.
      </EmptyState>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      {levels.map((level) => (
        <Card
          key={level.locationId}
          title={level.locationName}
          beside={<LevelLine level={level} />}
          actions={may(actor, 'stock:adjust') ? <Safety tenant={tenant} level={level} /> : undefined}
          flush
        >
          <Bins tenant={tenant} item={item} level={level} actor={actor} />
        </Card>
      ))}
    </div>
  )
}

function LevelLine({ level }: { level: Level }) {
  return (
    <span className="flex flex-wrap gap-x-3 tabular-nums">
      <span>{level.onHand} on hand</span>
      <span>{level.reserved} reserved</span>
      <span>{level.safetyStock} kept back</span>
      <span className="flex items-center gap-1 font-medium text-ink">
        <Available available={level.available} sellable={level.sellable} />
        {level.available > 0 ? ' available' : ''}
      </span>
    </span>
  )
}

function Safety({ tenant, level }: { tenant: string; level: Level }) {
  const { variantId, sku, locationId, locationName } = level
  return (
    <ActDialog
      trigger={<Button size="sm">Safety stock</Button>}
      title={`Safety stock of ${sku} in ${locationName}`}
      description="These units are not promised to anybody. Orders that have reserved them already keep them."
      act="Set safety stock"
      done="Safety stock set"
      onAct={safetyAction.bind(null, tenant, { variantId, sku, locationId, locationName })}
    >
      <Field label="Keep back" name="safetyStock">
        <Input type="number" min={0} defaultValue={level.safetyStock} required />
      </Field>
    </ActDialog>
  )
}

function Bins({ tenant, item, level, actor }: Props & { level: Level }) {
  const rows = item.binStock.nodes.filter((row) => row.locationId === level.locationId)
  const { id, sku } = item.variant
  if (rows.length === 0) return <p className="px-4 pb-4 text-control text-muted">No bin holds any.</p>
  return (
    <ul>
      {rows.map((row) => (
        <li
          key={`${row.binId} ${row.condition}`}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-1.5 text-control"
        >
          <span className="w-20 font-mono font-medium">{row.binCode}</span>
          <span className="w-12 text-right tabular-nums">{row.quantity}</span>
          <span className="flex min-w-24 flex-1 gap-2 text-muted">
            {plain(row.purpose)}
            {row.condition === 'SELLABLE' ? null : <Badge tone="attention">{plain(row.condition)}</Badge>}
          </span>
          <BinActs
            tenant={tenant}
            item={{ id, sku }}
            row={row}
            locationName={level.locationName}
            reasons={item.reasonCodes}
            mayAdjust={may(actor, 'stock:adjust')}
            mayMove={may(actor, 'stock:receive')}
          />
        </li>
      ))}
    </ul>
  )
}
