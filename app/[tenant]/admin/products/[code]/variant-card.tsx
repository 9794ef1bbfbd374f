import { ActForm } from '#components/admin/act-form'
import { catalogLook } from '#components/admin/catalog-look'
import { Disclosure } from '#components/admin/disclosure'
import { AmountText } from '#components/orders/amount'
import { lookOf } from '#components/orders/order-words'
import { Status } from '#components/patterns/status'
import { Banner } from '#components/ui/banner'
import { Card } from '#components/ui/card'
import { DateTime } from '#components/ui/date-time'
import { DefinitionList } from '#components/ui/definition-list'
import { newId } from '#platform/ids'
import { holdVariant, releaseVariant, updateVariant } from '../actions.ts'
import type { ProductVariant } from '../products-query.ts'
import { variantFields } from '../variant-fields.ts'
import { Barcodes } from './barcodes.tsx'
import { Recipe } from './recipe.tsx'

type VariantCardProps = { tenant: string; variant: ProductVariant; currency: string; isWriter: boolean }

/** One variant: facts, barcodes, recipe, stop switch. */
export function VariantCard({ tenant, variant, currency, isWriter }: VariantCardProps) {
  const target = { tenant, id: variant.id, version: variant.version }
  return (
    <div id={variant.sku} className="scroll-mt-16">
      <Card
        title={<span className="font-mono">{variant.sku}</span>}
        actions={<Status {...lookOf(catalogLook, variant.status)} />}
      >
        <div className="flex flex-col gap-3">
          {variant.heldUntil ? (
            <Banner tone="attention" title="Not promised to anybody now">
              {variant.heldReason} Until <DateTime value={variant.heldUntil} />.
            </Banner>
          ) : null}
          <DefinitionList items={factsOf(variant)} className="max-w-180" />
          <Barcodes variant={variant} target={target} isWriter={isWriter} />
          <Recipe variant={variant} target={target} isWriter={isWriter} />
          {isWriter ? (
            <>
              <Disclosure label={`Change ${variant.sku}`}>
                <ActForm
                  columns
                  fields={variantFields(variant, currency)}
                  act="Save variant"
                  quiet
                  preview
                  idempotencyKey={newId()}
                  action={updateVariant.bind(null, target, variant.price?.currency ?? currency)}
                />
              </Disclosure>
              {variant.heldUntil ? <Release target={target} /> : <Hold target={target} sku={variant.sku} />}
            </>
          ) : null}
        </div>
      </Card>
    </div>
  )
}

type Target = { tenant: string; id: string; version: number }

const Release = ({ target }: { target: Target }) => (
  <ActForm
    fields={[]}
    act="Promise it again"
    quiet
    preview
    idempotencyKey={newId()}
    action={releaseVariant.bind(null, target)}
  />
)

const Hold = ({ target, sku }: { target: Target; sku: string }) => (
  <Disclosure label={`Hold ${sku} back`}>
    <ActForm
      columns
      fields={[
        { name: 'reason', label: 'Reason', help: 'Recall, quality check, price error.' },
        { name: 'until', label: 'Until', kind: 'instant', help: 'It is promised again by itself then; within a year.' },
      ]}
      act="Hold it back"
      danger
      preview
      idempotencyKey={newId()}
      action={holdVariant.bind(null, target)}
    />
  </Disclosure>
)

function factsOf(variant: ProductVariant) {
  const { lengthMillimeters: length, widthMillimeters: width, heightMillimeters: height } = variant
  const size = length && width && height ? `${length} × ${width} × ${height} mm` : null
  return [
    { term: 'Title', value: variant.title },
    { term: 'Price', value: variant.price ? <AmountText of={variant.price} /> : null },
    { term: 'Weight', value: variant.weightGrams === null ? null : `${variant.weightGrams.toLocaleString('en-GB')} g` },
    { term: 'Size', value: size },
    {
      term: 'Sold ahead from',
      value: variant.preorderOn ? <DateTime value={variant.preorderOn} format="day" /> : null,
    },
  ]
}
