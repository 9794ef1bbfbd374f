import type { CommandContext } from '#platform/command'
import { lockRow, type Versioned } from '#platform/lock-row'
import { NotFound } from '#platform/refusal'
import type { AuthorityMap, ChannelStatus, StatusMapEntry } from '../channel.rules.ts'

export interface ChannelRow extends Versioned {
  readonly code: string
  readonly name: string
  readonly status: ChannelStatus
  readonly pausedReason: string | null
  readonly pausedUntil: Date | null
  readonly statusMap: readonly StatusMapEntry[]
  readonly authority: AuthorityMap
}

/** The channel, locked, in the version that the caller knows. */
export async function lockChannel(cx: CommandContext, id: string): Promise<ChannelRow> {
  const row = await lockRow<ChannelRow>(cx, 'Channel', id)
  cx.expectVersion(row.version)
  return row
}

type ChannelData = NonNullable<Parameters<CommandContext['tx']['channel']['updateMany']>[0]>['data']

/** Writes the fields and counts the version up. */
export async function saveChannel(cx: CommandContext, { id, version }: Versioned, data: ChannelData) {
  await cx.tx.channel.updateMany({
    where: { tenantId: cx.actor.tenantId, id },
    data: { ...data, version: version + 1, updatedAt: cx.now },
  })
  return { type: 'Channel', id, version: version + 1 }
}

/** The legal entity that is named, or the tenant's default one. */
export async function findSeller(cx: CommandContext, id: string | undefined): Promise<string> {
  const where = id ? { id } : { isDefault: true }
  const found = await cx.tx.legalEntity.findFirst({
    where: { tenantId: cx.actor.tenantId, ...where },
    select: { id: true },
  })
  if (!found) throw new NotFound('LegalEntity', id ?? 'default')
  return found.id
}
