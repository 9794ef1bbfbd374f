import { skuKey } from '#lib/identifiers'
import { parseMoney } from '#lib/money'
import type { CommandContext } from '#platform/command'
import { InvalidInput, orThrow } from '#platform/refusal'
import { ChannelNotTaking, PurchaseOrderNumberMissing } from './capture.errors.ts'
import { type Known, loadKnown } from './internal/load.store.ts'
import type { PlaceOrderInput } from './place-order.input.ts'
import { type PricedOrder, priceOrder } from './price-order.rules.ts'
import { resolveVariants, type SellableVariant } from './resolve-lines.rules.ts'

export type KnownOrder = Known & { readonly channel: NonNullable<Known['channel']> }

/** Reads what an order names: one statement. */
export function loadNamed(cx: CommandContext, input: PlaceOrderInput): Promise<KnownOrder> {
  const skus = input.lines.flatMap(({ sku }) => (sku ? [sku, skuKey(sku) ?? sku] : []))
  return loadKnown(cx, {
    channelId: input.channelId,
    skus: [...new Set(skus)],
    variantIds: input.lines.flatMap(({ variantId }) => (variantId ? [variantId] : [])),
    companyId: input.companyId ?? null,
    serviceCode: input.serviceCode ?? null,
    externalReference: input.externalReference ?? null,
  })
}

/** Refuses while the channel is paused or closed. A pause whose end has come is over. */
export function requireOpenChannel({ channel }: KnownOrder, now: Date): void {
  const isOver = channel.status === 'PAUSED' && channel.pausedUntil !== null && new Date(channel.pausedUntil) <= now
  if (channel.status === 'ACTIVE' || isOver) return
  const { code, status, pausedReason, pausedUntil } = channel
  throw new ChannelNotTaking({ channel: code, status, reason: pausedReason, until: pausedUntil })
}

/** What was accepted of the input: variants, exact prices and the source's own total. */
export interface Accepted {
  readonly variants: readonly (SellableVariant | null)[]
  readonly priced: PricedOrder
  readonly sourceTotal: bigint | null
}

/** Everything that may refuse an order before it is written. Throws the refusal. */
export function acceptOrder(input: PlaceOrderInput, known: KnownOrder): Accepted {
  const { company } = known
  if (company?.purchaseOrderNumberRequired && !input.purchaseOrderNumber)
    throw new PurchaseOrderNumberMissing({ company: company.name })
  const variants = orThrow<readonly (SellableVariant | null)[]>(resolveVariants(input.lines, known.variants))
  const priced = priceOrder(input.lines, input.charges, input.currency)
  if ('issues' in priced) throw new InvalidInput(priced.issues)
  return { variants, priced, sourceTotal: sourceTotalOf(input) }
}

function sourceTotalOf({ total, currency }: PlaceOrderInput): bigint | null {
  if (total === null || total === undefined) return null
  const parsed = parseMoney(total, currency)
  if (!parsed.ok) throw new InvalidInput([{ path: 'total', message: `must be an amount of ${currency}` }])
  return parsed.value.amount
}
