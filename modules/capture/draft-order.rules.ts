import { localDay } from '#lib/local-day'
import { destinationZone } from '#modules/orders/destination-zone.rules'
import { type LinePromise, promiseOf, type RequestedPromise } from '#modules/orders/promise.rules'
import { newId } from '#platform/ids'
import type { NewCharge, NewLine } from './insert-orders.step.ts'
import type { CarrierZone, Known } from './internal/load.store.ts'
import type { PlaceOrderInput } from './place-order.input.ts'
import type { PricedOrder } from './price-order.rules.ts'
import { freezeKit, type SellableVariant } from './resolve-lines.rules.ts'

/** Days in transit of a service to a country at most; null when it does not go there or is not known. */
export function transitDays(zones: readonly CarrierZone[] | undefined, country: string): number | null {
  const named = zones?.find(({ countries }) => countries !== '*' && countries.includes(country))
  return (named ?? zones?.find(({ countries }) => countries === '*'))?.maxDays ?? null
}

interface LineFacts {
  readonly orderId: string
  readonly input: PlaceOrderInput
  readonly known: Known & { readonly channel: NonNullable<Known['channel']> }
  readonly variants: readonly (SellableVariant | null)[]
  readonly priced: PricedOrder
  readonly placedAt: Date
}

/** The lines as they will be written: kits frozen, prices exact, promises made. */
export function draftLines({ orderId, input, known, variants, priced, placedAt }: LineFacts): readonly NewLine[] {
  return input.lines.map((line, index) => {
    const variant = variants[index] ?? null
    const price = priced.lines[index]
    if (!price) throw new Error(`line ${index + 1} has no price`)
    const kit = variant?.isKit ? variant : null
    const components = kit ? freezeKit(kit, line.quantity, price.amount - price.discount, input.currency) : []
    return {
      id: newId(),
      orderId,
      position: index + 1,
      kind: line.kind,
      variantId: variant?.id ?? null,
      sku: variant?.sku ?? line.sku ?? '',
      title: line.title || variant?.title || line.kind,
      unitPrice: line.unitPrice,
      ordered: line.quantity,
      subtotalMinor: price.amount,
      discountMinor: price.discount,
      taxMinor: price.tax,
      totalMinor: price.total,
      taxLines: line.taxLines,
      discountAllocations: line.discountAllocations,
      promise: line.kind === 'GOODS' ? linePromise({ input, known, placedAt }, line, variant) : null,
      notBefore: line.notBefore ?? null,
      cancelAfter: line.cancelAfter ?? null,
      isPreorder: isPreorder(variant, placedAt, known.channel.timeZone),
      shipTogether: kit?.kit?.shipTogether ?? false,
      kitVersionId: kit?.kit?.versionId ?? null,
      components: components.map((component) => ({ ...component, id: newId() })),
    }
  })
}

/** Sold before it exists. */
const isPreorder = (variant: SellableVariant | null, placedAt: Date, timeZone: string): boolean =>
  variant?.preorderOn ? variant.preorderOn > localDay(placedAt, timeZone) : false

function linePromise(
  { input, known, placedAt }: Pick<LineFacts, 'input' | 'known' | 'placedAt'>,
  line: PlaceOrderInput['lines'][number],
  variant: SellableVariant | null,
): LinePromise {
  const { channel, service } = known
  const requested: RequestedPromise | null = line.promise ?? input.promise ?? null
  return promiseOf({
    placedAt,
    timeZone: destinationZone(input.shipTo.country, input.shipTo.region) ?? channel.timeZone,
    promiseDays: channel.promiseDays,
    transitDays: transitDays(service?.zones, input.shipTo.country),
    isServiceRequested: Boolean(input.serviceCode),
    requested,
    preorderOn: variant?.preorderOn ?? null,
    notBefore: line.notBefore ?? null,
  })
}

/** The charges as they will be written. */
export const draftCharges = (orderId: string, input: PlaceOrderInput, priced: PricedOrder): readonly NewCharge[] =>
  input.charges.map(({ kind, title, taxLines, discountAllocations }, index) => ({
    orderId,
    position: index + 1,
    kind,
    title,
    amountMinor: priced.charges[index]?.amount ?? 0n,
    taxMinor: priced.charges[index]?.tax ?? 0n,
    taxLines,
    discountAllocations,
  }))
