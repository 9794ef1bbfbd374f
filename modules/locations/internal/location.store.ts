import type { Address } from '#lib/address'
import { parseMoney } from '#lib/money'
import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { lockRow, type Versioned } from '#platform/lock-row'
import { NotFound } from '#platform/refusal'
import { AmountNotInCurrency } from '../location.errors.ts'
import { defaultBins, type LocationStatus } from '../location.rules.ts'

export interface LocationRow extends Versioned {
  readonly code: string
  readonly status: LocationStatus
  readonly closedReason: string | null
  readonly closedUntil: Date | null
}

/** The location, locked, in the version that the caller knows. */
export async function lockLocation(cx: CommandContext, id: string): Promise<LocationRow> {
  const row = await lockRow<LocationRow>(cx, 'Location', id)
  cx.expectVersion(row.version)
  return row
}

type LocationUpdate = NonNullable<Parameters<CommandContext['tx']['location']['updateMany']>[0]>['data']

/** Writes the fields and counts the version up. */
export async function saveLocation(cx: CommandContext, { id, version }: Versioned, data: LocationUpdate) {
  await cx.tx.location.updateMany({
    where: { tenantId: cx.actor.tenantId, id },
    data: { ...data, version: version + 1, updatedAt: cx.now },
  })
  return { type: 'Location', id, version: version + 1 }
}

interface Described {
  readonly address?: Address
  readonly pickCost?: string
  readonly workCalendarId?: string | null
}

/** The columns that stand for an address, a cost in the tenant's currency, and a calendar that must exist. */
export async function describedColumns(cx: CommandContext, { address, pickCost, workCalendarId }: Described) {
  const { tenantId, currency } = cx.actor
  const cost = pickCost === undefined ? undefined : parseMoney(pickCost, currency)
  if (cost && !cost.ok) throw new AmountNotInCurrency(pickCost ?? '', currency)
  if (workCalendarId) {
    const found = await cx.tx.workCalendar.findFirst({ where: { tenantId, id: workCalendarId }, select: { id: true } })
    if (!found) throw new NotFound('WorkCalendar', workCalendarId)
  }
  return { address, countryCode: address?.country, pickCostMinor: cost?.value.amount, workCalendarId }
}

/** The default bins of new locations, in one statement. */
export async function makeDefaultBins(cx: CommandContext, locationIds: readonly string[]): Promise<void> {
  const own = { tenantId: cx.actor.tenantId, createdAt: cx.now, updatedAt: cx.now }
  await cx.tx.bin.createMany({
    data: locationIds.flatMap((locationId) =>
      defaultBins.map((bin, walkSequence) => ({ ...own, ...bin, id: newId(), locationId, walkSequence })),
    ),
  })
}
