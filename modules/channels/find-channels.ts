import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import { queryText } from '#platform/tenancy'
import {
  type AuthorityMap,
  type ChannelPaymentTerms,
  type ChannelStatus,
  type ChannelType,
  type StatusMapEntry,
  statusAt,
} from './channel.rules.ts'

/** A channel as people and partners see it; `status` is the one that counts now. */
export interface ChannelView {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: ChannelType
  readonly legalEntityId: string
  readonly currency: string
  readonly timeZone: string
  readonly status: ChannelStatus
  readonly pausedReason: string | null
  readonly pausedUntil: Date | null
  readonly paymentTerms: ChannelPaymentTerms
  readonly acceptsOversold: boolean
  readonly statusMap: readonly StatusMapEntry[]
  readonly authority: AuthorityMap
  readonly defaultServiceCode: string | null
  readonly promiseDays: number
  readonly priority: number
  readonly version: number
}

const select = `SELECT c.id, c.code, c.name, c.type, c."legalEntityId", c.currency, c."timeZone", c.status, c."pausedReason",
  c."pausedUntil", c."paymentTerms", c."acceptsOversold", c."statusMap", c.authority, c."defaultServiceCode", c."promiseDays",
  c.priority, c.version
FROM "Channel" c`

/** Clears a pause that is over out of what is shown. */
function asOf(channel: ChannelView, now: Date): ChannelView {
  const status = statusAt(channel, now)
  return status === channel.status ? channel : { ...channel, status, pausedReason: null, pausedUntil: null }
}

const byCode = { orderBy: 'CODE', keySql: 'c.code', idSql: 'c.id', direction: 'ASC' } as const

/** The channels in sight, by code. */
export async function findChannels(
  actor: Actor,
  filter: { readonly type?: ChannelType | null },
  page: PageRequest,
): Promise<Page<ChannelView>> {
  allow(actor, 'channel:read')
  const where = new Conditions().add('c.type = ?', filter.type).always('TRUE')
  const found = await findPage<ChannelView>(actor, { select, where, order: byCode }, page)
  return { ...found, rows: found.rows.map((row) => asOf(row, actor.now)) }
}

/** The channels with these ids, in no order; what is unknown or out of sight is missing. */
export async function findChannelsById(actor: Actor, ids: readonly string[]): Promise<readonly ChannelView[]> {
  allow(actor, 'channel:read')
  const rows = await queryText<ChannelView>(actor, `${select} WHERE c.id = ANY ($1::uuid[])`, [ids])
  return rows.map((row) => asOf(row, actor.now))
}

/** The channel with this code, or null. */
export async function findChannelByCode(actor: Actor, code: string): Promise<ChannelView | null> {
  allow(actor, 'channel:read')
  const [row] = await queryText<ChannelView>(actor, `${select} WHERE c.code = $1`, [code])
  return row ? asOf(row, actor.now) : null
}
