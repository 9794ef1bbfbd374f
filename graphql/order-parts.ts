import DataLoader from 'dataloader'
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'
import { findOrderContexts } from '#modules/orders/find-order-context'
import type { OrderView } from '#modules/orders/order.view'
import type { OrderContext, OrderPart } from '#modules/orders/order-context.view'
import { actorOf, type RequestContext } from './context.ts'

/** An order on its way out, with the parts that were read together with it. */
export type OrderShape = OrderView & { readonly parts?: OrderContext }

/** Which parts a field of Order is made from. */
const partsOfField: Readonly<Record<string, readonly OrderPart[]>> = {
  charges: ['charges'],
  changes: ['changes'],
  customer: ['customer'],
  decisions: ['decisions'],
  exceptions: ['exceptions'],
  externalReferences: ['references'],
  fulfillmentOrders: ['fulfillmentOrders'],
  holds: ['holds'],
  lines: ['lines'],
  payments: ['payments'],
  sayThis: ['lines', 'shipments', 'holds'],
  shipments: ['shipments'],
}

/** The parts that the fields selected beneath this one need: they are read with the order, in one statement. */
export function selectedParts(info: GraphQLResolveInfo): readonly OrderPart[] {
  const names = info.fieldNodes.flatMap((node) => fieldNames(node.selectionSet, info))
  return [...new Set(names.flatMap((name) => partsOfField[name] ?? []))]
}

function fieldNames(selection: SelectionSetNode | undefined, info: GraphQLResolveInfo): readonly string[] {
  return (selection?.selections ?? []).flatMap((node) => {
    if (node.kind === 'Field') return [(node as FieldNode).name.value]
    const inner = node.kind === 'InlineFragment' ? node.selectionSet : info.fragments[node.name.value]?.selectionSet
    return fieldNames(inner, info)
  })
}

type Key = `${OrderPart} ${string}`
const loaders = new WeakMap<RequestContext, DataLoader<Key, OrderContext | null>>()

/** Every part of every order that one level asks for, in one statement. */
function makeLoader(context: RequestContext): DataLoader<Key, OrderContext | null> {
  return new DataLoader(async (keys) => {
    const asked = keys.map((key) => key.split(' ') as [OrderPart, string])
    const ids = [...new Set(asked.map(([, id]) => id))]
    const found = await findOrderContexts(actorOf(context), ids, [...new Set(asked.map(([part]) => part))])
    const byId = new Map(found.map((one) => [one.order.id, one]))
    return asked.map(([, id]) => byId.get(id) ?? null)
  })
}

/** A part of an order: as it was read with it, or loaded now together with those of the other orders. Null when it is out of sight. */
export async function orderPart<P extends OrderPart>(
  order: Pick<OrderView, 'id'> & { readonly parts?: OrderContext },
  part: P,
  context: RequestContext,
): Promise<OrderContext[P] | null> {
  const known = order.parts?.[part]
  if (known !== undefined) return known
  const loader = loaders.get(context) ?? makeLoader(context)
  loaders.set(context, loader)
  return (await loader.load(`${part} ${order.id}`))?.[part] ?? null
}

/** A part that knows its order, so that it can find what was not read with it. */
export const isPart = <P extends object>(part: P, order: Pick<OrderView, 'id' | 'number'>) => ({
  ...part,
  orderId: order.id,
  orderNumber: order.number,
})
