import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActForm } from '#components/admin/act-form'
import { catalogLook } from '#components/admin/catalog-look'
import { Disclosure } from '#components/admin/disclosure'
import { lookOf } from '#components/orders/order-words'
import { PageHeader } from '#components/patterns/page-header'
import { Status } from '#components/patterns/status'
import { Card } from '#components/ui/card'
import { execute } from '#graphql/execute'
import { counted } from '#lib/words'
import { may } from '#platform/actor'
import { newId } from '#platform/ids'
import { requireActor } from '../../../../actor.ts'
import { addVariant, updateProduct } from '../actions.ts'
import { productFields } from '../product-fields.ts'
import { productQuery } from '../products-query.ts'
import { variantFields } from '../variant-fields.ts'
import { ProductActs } from './product-acts.tsx'
import { VariantCard } from './variant-card.tsx'

export const metadata: Metadata = { title: 'Product' }

/** One product with its variants: what they are, their codes and recipes, and everything that may be done. */
export default async function ProductPage({ params }: { params: Promise<{ tenant: string; code: string }> }) {
  const { tenant, code } = await params
  const actor = await requireActor(tenant)
  const { product } = await execute(actor, productQuery, { code: decodeURIComponent(code) })
  if (!product) notFound()
  const isWriter = may(actor, 'catalog:write')
  const target = { tenant, id: product.id, version: product.version }
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Products', href: `/${tenant}/admin/products` }, { label: product.code }]}
        title={product.title}
        beside={<Status {...lookOf(catalogLook, product.status)} />}
        line={`${product.brand ? `${product.brand}, ` : ''}${counted(product.variants.length, 'variant')}`}
      />
      <div className="flex max-w-260 flex-col gap-4 px-4 pb-16 lg:px-6">
        {isWriter ? (
          <Card title="Product">
            <div className="flex flex-col gap-3">
              {product.description ? <p className="max-w-180 text-reading text-pretty">{product.description}</p> : null}
              <ProductActs target={target} status={product.status} />
              <Disclosure label="Change title, brand or description">
                <ActForm
                  fields={productFields(product)}
                  act="Save product"
                  quiet
                  idempotencyKey={newId()}
                  action={updateProduct.bind(null, target)}
                />
              </Disclosure>
              <Disclosure label="Add a variant">
                <ActForm
                  columns
                  fields={variantFields(null, actor.currency)}
                  act="Add variant"
                  quiet
                  idempotencyKey={newId()}
                  action={addVariant.bind(null, target, actor.currency)}
                />
              </Disclosure>
            </div>
          </Card>
        ) : null}
        {product.variants.map((variant) => (
          <VariantCard
            key={variant.id}
            tenant={tenant}
            variant={variant}
            currency={actor.currency}
            isWriter={isWriter}
          />
        ))}
      </div>
    </>
  )
}
