import { parseMoney } from '#lib/money'
import { CARRIER_DEFINITIONS } from '#lib/tracking-numbers/definitions'
import type { CommandContext } from '#platform/command'
import { lockRow, type Versioned } from '#platform/lock-row'
import type { ZoneInput } from '../carrier.input.ts'
import { AmountNotInCurrency, TrackingFormatUnknown, ZonesContradict } from '../location.errors.ts'
import { type ServiceZone, zoneProblems } from '../zone.rules.ts'

export interface ServiceRow extends Versioned {
  readonly carrierId: string
  readonly code: string
  readonly isActive: boolean
  readonly disabledReason: string | null
  readonly disabledUntil: Date | null
}

/** The service, locked, in the version that the caller knows. */
export async function lockService(cx: CommandContext, id: string): Promise<ServiceRow> {
  const row = await lockRow<ServiceRow>(cx, 'CarrierService', id)
  cx.expectVersion(row.version)
  return row
}

type ServiceUpdate = NonNullable<Parameters<CommandContext['tx']['carrierService']['updateMany']>[0]>['data']

/** Writes the fields and counts the version up. */
export async function saveService(cx: CommandContext, { id, version }: Versioned, data: ServiceUpdate) {
  await cx.tx.carrierService.updateMany({
    where: { tenantId: cx.actor.tenantId, id },
    data: { ...data, version: version + 1, updatedAt: cx.now },
  })
  return { type: 'CarrierService', id, version: version + 1 }
}

/** The zones as they are stored: amounts in minor units. Refuses what contradicts itself. */
export function storedZones(zones: readonly ZoneInput[]): ServiceZone[] {
  const stored = zones.map(({ countries, minDays, maxDays, price, currency }): ServiceZone => {
    const cost = parseMoney(price, currency)
    if (!cost.ok) throw new AmountNotInCurrency(price, currency)
    const isEverywhere = countries.includes('*')
    const priceMinor = cost.value.amount.toString()
    return { countries: isEverywhere ? '*' : [...new Set(countries)], minDays, maxDays, priceMinor, currency }
  })
  const problems = zoneProblems(stored)
  if (problems.length === 0) return stored
  throw new ZonesContradict(
    problems.map(
      (problem) => `zone ${problem.zone + 1}: ${problem.code}${'country' in problem ? ` ${problem.country}` : ''}`,
    ),
  )
}

/** Refuses a tracking format that no definition describes. */
export function assertTrackingFormat(format: string | null | undefined): void {
  const known = CARRIER_DEFINITIONS.map(({ carrier }) => carrier)
  if (format && !known.includes(format)) throw new TrackingFormatUnknown(format, known)
}
