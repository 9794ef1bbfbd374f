import { type Address, maskAddress } from '#lib/address'
import { voidOpenLabels } from '#modules/fulfillment/void-labels.step'
import { refreshOrders } from '#modules/orders/refresh-orders.step'
import { rerouteParts } from '#modules/routing/reroute.step'
import { indexTerms } from '#modules/search/index-terms.step'
import { changesBetween } from '#platform/changes'
import type { CommandContext } from '#platform/command'
import type { Change } from '#platform/events'
import { orThrow } from '#platform/refusal'
import { type Applied, outcomeStatus } from './change-outcome.rules.ts'
import type { ChangeableOrder } from './changeable-order.rules.ts'
import { readPromise, saveOrder } from './internal/order.store.ts'
import { findService, saveService } from './internal/pickup.store.ts'
import type { Proposal } from './order-change.input.ts'
import { decideRedirect, isOtherRegion, type RedirectDecision } from './redirect.rules.ts'
import { unmovedOutcome } from './unmoved-outcome.rules.ts'

/** Where goods go, as the log may keep it for ever: masked, so that erasing a person leaves nothing of them there. */
function masked(address: Partial<Address>): string {
  const { line1, postcode, city, country } = maskAddress({ ...emptyAddress, ...address })
  return [line1, postcode, city, country].filter(Boolean).join(', ')
}

const emptyAddress: Address = {
  name: '',
  company: '',
  line1: '',
  line2: '',
  city: '',
  region: '',
  postcode: '',
  country: '',
  phone: '',
}

function changesOf(order: ChangeableOrder, { kind, address, serviceCode }: Proposal): Change[] {
  const object = `Order ${order.number}`
  if (kind !== 'ADDRESS') return changesBetween(object, { serviceCode: order.serviceCode }, { serviceCode })
  return [{ object, field: 'shipTo', before: masked(order.shipTo), after: masked(address ?? {}) }]
}

async function saveAddress(cx: CommandContext, order: ChangeableOrder, address: NonNullable<Proposal['address']>) {
  await saveOrder(cx, order.id, {
    shipTo: address,
    shipToCountry: address.country,
    shipToPostcode: address.postcode,
  })
  const names = [order.customerName, address.name, address.company]
  await indexTerms(cx, [
    {
      objectType: 'Order',
      objectId: order.id,
      terms: [{ kind: 'POSTCODE', term: address.postcode }, ...names.map((term) => ({ kind: 'NAME' as const, term }))],
    },
  ])
}

/** Writes the destination or the service on the order, and the service on the parts that keep their place. */
async function saveTarget(cx: CommandContext, order: ChangeableOrder, proposal: Proposal, decided: RedirectDecision) {
  if (proposal.address && proposal.kind === 'ADDRESS') return saveAddress(cx, order, proposal.address)
  const service = await findService(cx, proposal.serviceCode ?? '')
  await saveOrder(cx, order.id, { serviceCode: service.code })
  await saveService(
    cx,
    order.parts.filter(({ id }) => decided.keep.includes(id)),
    service.id,
  )
}

/** Units without a location may have a way now: they are routed by a job, after the change. */
function seekRoute(cx: CommandContext, order: ChangeableOrder, proposal: Proposal): void {
  const isWaiting = order.lines.some((line) => line.kind === 'GOODS' && line.unallocated > 0)
  const mayHelp = proposal.kind === 'SERVICE' || isOtherRegion(order.shipTo, proposal.address ?? {})
  if (isWaiting && mayHelp) cx.enqueue({ queue: 'route-order', ids: { Order: order.id }, singletonKey: order.id })
}

/** Sends an order to another address or by another service, as far as its parts allow; see `decideRedirect` for refusals. */
export async function redirectOrder(cx: CommandContext, order: ChangeableOrder, proposal: Proposal): Promise<Applied> {
  const decided = orThrow(decideRedirect(order, proposal))
  await saveTarget(cx, order, proposal, decided)
  const voided = await voidOpenLabels(cx, decided.voidLabels, proposal.kind)
  const routed =
    decided.reroute.length > 0
      ? await rerouteParts(cx, order.id, decided.reroute, `${proposal.kind.toLowerCase()} changed`)
      : null
  seekRoute(cx, order, proposal)
  const [refreshed] = await refreshOrders(cx, [order.id])
  const promise = await readPromise(cx, order.id)
  const waiting = [...(routed?.backordered ?? []), ...(routed?.unroutable ?? [])]
  return {
    version: refreshed?.version ?? order.version,
    changes: [...changesOf(order, proposal), ...(refreshed?.changes ?? [])],
    outcome: {
      ...unmovedOutcome(order),
      status: outcomeStatus(decided.parts, true),
      parts: decided.parts,
      promise: {
        shipByBefore: order.shipBy,
        shipByAfter: promise.shipBy,
        deliverByBefore: order.deliverBy,
        deliverByAfter: promise.deliverBy,
      },
      voidedLabels: voided.map(({ number }) => number),
      newParts: routed?.fulfillmentOrders.map(({ number }) => number) ?? [],
      waitingUnits: waiting.reduce((sum, { quantity }) => sum + quantity, 0),
    },
  }
}
