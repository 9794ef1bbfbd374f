import type { ChannelStatus, ChannelType } from '#modules/channels/channel.rules'
import type { OrderStatus, PaymentTerms } from '#modules/orders/order.rules'
import type { CommandContext } from '#platform/command'
import { isUuid } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import type { SellableVariant } from '../resolve-lines.rules.ts'

export interface CarrierZone {
  readonly countries: readonly string[] | '*'
  readonly maxDays: number
}

/** Everything that is known about what an order names, read in one statement. */
export interface Known {
  readonly channel: {
    readonly id: string
    readonly code: string
    readonly type: ChannelType
    readonly status: ChannelStatus
    readonly pausedReason: string | null
    readonly pausedUntil: string | null
    readonly currency: string
    readonly timeZone: string
    readonly paymentTerms: PaymentTerms
    readonly acceptsOversold: boolean
    readonly defaultServiceCode: string | null
    readonly promiseDays: number
  } | null
  readonly company: { readonly id: string; readonly name: string; readonly purchaseOrderNumberRequired: boolean } | null
  readonly variants: readonly SellableVariant[]
  readonly service: { readonly code: string; readonly zones: readonly CarrierZone[] } | null
  /** The order that came under this external id before. */
  readonly before: {
    readonly id: string
    readonly number: string
    readonly version: number
    readonly status: OrderStatus
  } | null
}

const lockReference = `SELECT count(pg_advisory_xact_lock(hashtextextended($1 || '|order|' || $2 || '|' || $3, 0)))::int AS locked`

/** Two deliveries of the same outside order wait for each other here; the second then finds the first's order. */
export async function lockOutsideOrder(cx: CommandContext, channelId: string, reference: string): Promise<void> {
  await cx.tx.$queryRawUnsafe(lockReference, cx.actor.tenantId, channelId, reference)
}

const known = `
WITH channel AS (
  SELECT * FROM "Channel" WHERE "tenantId" = $1::uuid AND id = $2::uuid
), wanted AS (
  SELECT v.* FROM "Variant" v WHERE v."tenantId" = $1::uuid AND (v.sku = ANY ($3::text[]) OR v.id = ANY ($4::uuid[]))
)
SELECT
  (SELECT json_build_object('id', c.id, 'code', c.code, 'type', c.type, 'status', c.status, 'pausedReason', c."pausedReason",
    'pausedUntil', c."pausedUntil", 'currency', c.currency, 'timeZone', c."timeZone", 'paymentTerms', c."paymentTerms",
    'acceptsOversold', c."acceptsOversold", 'defaultServiceCode', c."defaultServiceCode", 'promiseDays', c."promiseDays")
    FROM channel c) AS channel,
  (SELECT json_build_object('id', p.id, 'name', p.name, 'purchaseOrderNumberRequired', p."purchaseOrderNumberRequired")
    FROM "Company" p WHERE p."tenantId" = $1::uuid AND p.id = $5::uuid) AS company,
  (SELECT coalesce(json_agg(json_build_object('id', v.id, 'sku', v.sku, 'title', v.title, 'status', v.status, 'isKit', v."isKit",
      'preorderOn', v."preorderOn", 'heldReason', v."heldReason", 'kit', k.recipe)), '[]')
    FROM wanted v LEFT JOIN LATERAL (
      SELECT json_build_object('versionId', kv.id, 'shipTogether', kv."shipTogether", 'components',
        (SELECT json_agg(json_build_object('variantId', kc."variantId", 'sku', cv.sku, 'quantity', kc.quantity,
            'priceShare', kc."priceShare"::text) ORDER BY kc.id)
          FROM "KitComponent" kc JOIN "Variant" cv ON cv."tenantId" = kc."tenantId" AND cv.id = kc."variantId"
          WHERE kc."tenantId" = kv."tenantId" AND kc."kitVersionId" = kv.id)) AS recipe
      FROM "KitVersion" kv WHERE kv."tenantId" = v."tenantId" AND kv."variantId" = v.id AND kv.version = v."kitVersion"
    ) k ON v."isKit") AS variants,
  (SELECT json_build_object('code', s.code, 'zones', s.zones) FROM "CarrierService" s
    WHERE s."tenantId" = $1::uuid AND s.code = coalesce($6, (SELECT c."defaultServiceCode" FROM channel c))) AS service,
  (SELECT json_build_object('id', o.id, 'number', o.number, 'version', o.version, 'status', o.status)
    FROM "ExternalReference" r JOIN "Order" o ON o."tenantId" = r."tenantId" AND o.id = r."objectId"
    WHERE r."tenantId" = $1::uuid AND r.connection = 'channel:' || (SELECT c.code FROM channel c) AND r.type = 'ORDER' AND r.value = $7
  ) AS before`

export interface Named {
  readonly channelId: string
  readonly skus: readonly string[]
  readonly variantIds: readonly string[]
  readonly companyId: string | null
  readonly serviceCode: string | null
  readonly externalReference: string | null
}

/** Reads all that the order names: one statement. A channel or company that is unknown or out of sight is NotFound. */
export async function loadKnown(
  cx: CommandContext,
  named: Named,
): Promise<Known & { channel: NonNullable<Known['channel']> }> {
  if (!isUuid(named.channelId)) throw new NotFound('Channel', named.channelId)
  if (named.companyId && !isUuid(named.companyId)) throw new NotFound('Company', named.companyId)
  const [found] = await cx.tx.$queryRawUnsafe<Known[]>(
    known,
    cx.actor.tenantId,
    named.channelId,
    [...named.skus],
    named.variantIds.filter(isUuid),
    named.companyId,
    named.serviceCode,
    named.externalReference,
  )
  if (!found?.channel) throw new NotFound('Channel', named.channelId)
  if (named.companyId && !found.company) throw new NotFound('Company', named.companyId)
  return { ...found, channel: found.channel }
}
