import type { CommandContext } from '#platform/command'
import { lockRow, type Versioned } from '#platform/lock-row'
import { BinHoldsStock, LastBinOfPurpose } from '../location.errors.ts'
import type { BinPurpose } from '../location.rules.ts'

export interface BinRow extends Versioned {
  readonly locationId: string
  readonly code: string
  readonly purpose: BinPurpose
  readonly walkSequence: number
  readonly isActive: boolean
}

/** The bin, locked; row-level security hides those of locations out of sight. */
export async function lockBin(cx: CommandContext, id: string): Promise<BinRow> {
  const bin = await lockRow<BinRow>(cx, 'Bin', id)
  cx.expectVersion(bin.version)
  return bin
}

interface Standing {
  readonly units: bigint
  readonly others: bigint
}

/** Refuses to take a bin out of use while goods lie in it, or when it is the last of its purpose at the location. */
export async function assertBinMayRest(cx: CommandContext, bin: BinRow): Promise<void> {
  const [standing] = await cx.tx.$queryRaw<Standing[]>`
    SELECT (SELECT coalesce(sum(s.quantity), 0) FROM "BinStock" s WHERE s."binId" = ${bin.id}::uuid) AS units,
      (SELECT count(*) FROM "Bin" b WHERE b."locationId" = ${bin.locationId}::uuid AND b.purpose = ${bin.purpose}
         AND b."isActive" AND b.id <> ${bin.id}::uuid) AS others`
  if (standing && standing.units > 0n) throw new BinHoldsStock(bin.code, Number(standing.units))
  if (standing?.others === 0n) throw new LastBinOfPurpose(bin.code, bin.purpose)
}

/** Whether another bin of the location has the code. */
export async function isCodeTaken(cx: CommandContext, { id, locationId }: BinRow, code: string): Promise<boolean> {
  const where = { tenantId: cx.actor.tenantId, locationId, code, id: { not: id } }
  return (await cx.tx.bin.findFirst({ where, select: { id: true } })) !== null
}
