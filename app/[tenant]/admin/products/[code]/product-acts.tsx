import { ActForm } from '#components/admin/act-form'
import { Disclosure } from '#components/admin/disclosure'
import {
  afterProductAct,
  type ProductAct,
  type ProductStatus,
  productActs,
  productStatuses,
} from '#modules/catalog/catalog.rules'
import { newId } from '#platform/ids'
import { changeProductState } from '../actions.ts'

const words: Readonly<Record<ProductAct, { act: string; means: string }>> = {
  activate: { act: 'Put on sale', means: 'Every variant with a title and a weight can be ordered.' },
  discontinue: { act: 'Sell out', means: 'What is in stock may still be sold; nothing is promised beyond it.' },
  archive: { act: 'Archive', means: 'It is out of sale. Past orders keep it.' },
  restore: { act: 'Make a draft again', means: 'It can be changed and put on sale again.' },
}

type Target = { tenant: string; id: string; version: number }

/** What the product's state allows next, each with what it means and a look at the consequences. */
export function ProductActs({ target, status }: { target: Target; status: string }) {
  const now: ProductStatus | undefined = productStatuses.find((known) => known === status)
  return productActs
    .filter((name) => now !== undefined && afterProductAct(now, name) !== null)
    .map((name) => (
      <Disclosure key={name} label={words[name].act}>
        <p className="mb-3 text-control text-muted">{words[name].means}</p>
        <ActForm
          preview
          fields={[]}
          act={words[name].act}
          danger={name === 'archive'}
          quiet
          idempotencyKey={newId()}
          action={changeProductState.bind(null, target, name)}
        />
      </Disclosure>
    ))
}
