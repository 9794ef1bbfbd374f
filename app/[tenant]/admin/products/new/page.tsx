import type { Metadata } from 'next'
import { ActForm } from '#components/admin/act-form'
import { PageHeader } from '#components/patterns/page-header'
import { newId } from '#platform/ids'
import { requireActor } from '../../../../actor.ts'
import { createProduct } from '../actions.ts'
import { productFields } from '../product-fields.ts'
import { variantFields } from '../variant-fields.ts'

export const metadata: Metadata = { title: 'Create product' }

/** A new product with its first variant; it is a draft until it is put on sale. */
export default async function NewProductPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const { currency } = await requireActor(tenant)
  const first = variantFields(null, currency).filter(({ name }) => name !== 'preorderOn')
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Products', href: `/${tenant}/admin/products` }, { label: 'Create product' }]}
        title="Create product"
        line="With its first variant; it stays a draft until you put it on sale"
      />
      <div className="max-w-180 px-4 pb-16 lg:px-6">
        <ActForm
          columns
          fields={[
            { name: 'code', label: 'Code', kind: 'code', help: 'Short and unique, such as MUG.' },
            ...productFields(null),
            ...first,
          ]}
          act="Create product"
          idempotencyKey={newId()}
          action={createProduct.bind(null, tenant, currency)}
        />
      </div>
    </>
  )
}
