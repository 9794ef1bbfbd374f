'use server'

import type { ActOutcome } from '#components/orders/act-types'
import type { FoundProduct, OrderDraft } from '#components/orders/place-order-types'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { requireActor } from '../../../actor.ts'
import { type ActAnswer, runAct } from '../run-act.ts'

const placeDocument = graphql<ActAnswer, { input: Record<string, unknown> }>(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    result: placeOrder(input: $input) {
      __typename
      ... on Order { number }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

/** Places the order, or rehearses it; the words of a placed one are its number. */
export async function placeOrder(
  page: { tenant: string; key: string },
  draft: OrderDraft,
  dryRun: boolean,
): Promise<ActOutcome> {
  const { shipping, currency, paid, ...rest } = draft
  const input = {
    ...rest,
    currency,
    charges: Number(shipping) > 0 ? [{ kind: 'SHIPPING', title: 'Shipping', amount: shipping }] : [],
    payments: paid
      ? [{ method: 'CARD', provider: 'terminal', amount: paid, entries: [{ kind: 'CAPTURE', amount: paid }] }]
      : [],
    ...(dryRun ? {} : { idempotencyKey: `place:${page.key}` }),
  }
  return runAct(await requireActor(page.tenant), {
    document: placeDocument,
    input,
    dryRun,
    done: (result) => result.number ?? '',
  })
}

type Found = {
  variants: { nodes: readonly { sku: string; title: string; price: { amount: string; currency: string } | null }[] }
}

const productsQuery = graphql<Found, { text: string }>(`
  query ProductsToSell($text: String!) {
    variants(where: { search: $text, status: ACTIVE }, first: 10) { nodes { sku title price { amount currency } } }
  }
`)

/** What can be sold, by the beginning of its SKU, words of its title or its barcode. */
export async function findProducts(tenant: string, text: string): Promise<readonly FoundProduct[]> {
  const { variants } = await execute(await requireActor(tenant), productsQuery, { text })
  return variants.nodes.map(({ sku, title, price }) => ({
    value: sku,
    label: title,
    detail: sku,
    price: price?.amount ?? '',
  }))
}
