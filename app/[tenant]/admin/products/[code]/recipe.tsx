import { ActForm } from '#components/admin/act-form'
import { Disclosure } from '#components/admin/disclosure'
import { newId } from '#platform/ids'
import { defineKit } from '../actions.ts'
import type { ProductVariant } from '../products-query.ts'

type RecipeProps = {
  variant: ProductVariant
  target: { tenant: string; id: string; version: number }
  isWriter: boolean
}

/** What a kit is made of when it is shipped, and the form that writes its next version. */
export function Recipe({ variant, target, isWriter }: RecipeProps) {
  const { kit } = variant
  if (!kit && !isWriter) return null
  return (
    <Disclosure
      label={kit ? `Kit of ${kit.components.length}, recipe version ${kit.version}` : 'Make it a kit'}
      open={kit !== null}
    >
      {kit ? (
        <ul className="mb-3 flex flex-col gap-1 text-control">
          {kit.components.map((component) => (
            <li key={component.sku}>
              {component.quantity} × <span className="font-mono">{component.sku}</span> {component.title}
              <span className="text-muted">
                {' '}
                carries {Math.round(Number(component.priceShare) * 100)} % of the price
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {isWriter ? (
        <ActForm
          fields={[
            {
              name: 'components',
              label: 'Components',
              kind: 'lines',
              value: kit?.components.map(({ quantity, sku }) => `${quantity} ${sku}`).join('\n') ?? '',
              help: 'One a line: how many, then the SKU, such as "2 MUG-BLUE". Orders keep the recipe they were placed with.',
            },
            {
              name: 'shipTogether',
              label: 'Ship the components of a kit in one parcel',
              kind: 'check',
              value: (kit?.shipTogether ?? true) ? 'yes' : '',
            },
          ]}
          act={kit ? 'Write a new version' : 'Make it a kit'}
          quiet
          preview
          idempotencyKey={newId()}
          action={defineKit.bind(null, target)}
        />
      ) : null}
    </Disclosure>
  )
}
