import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import { TransferStateForbids } from '../stock.errors.ts'
import { afterTransferAct, type TransferAct, type TransferStatus } from '../stock.rules.ts'

export interface TransferLineState {
  readonly id: string
  readonly variantId: string
  readonly requested: number
  readonly shipped: number
  readonly received: number
  readonly differenceReason: string | null
}

export interface LockedTransfer {
  readonly id: string
  readonly number: string
  readonly status: TransferStatus
  readonly fromLocationId: string
  readonly toLocationId: string
  readonly version: number
  readonly lines: readonly TransferLineState[]
}

interface NewTransfer {
  readonly id: string
  readonly number: string
  readonly fromLocationId: string
  readonly toLocationId: string
  readonly note: string | null
}

/** Writes a requested transfer and its lines: two statements. */
export async function insertTransfer(
  cx: CommandContext,
  transfer: NewTransfer,
  lines: readonly { readonly variantId: string; readonly quantity: number }[],
): Promise<void> {
  const { tenantId, id: requestedById } = cx.actor
  const stamps = { requestedAt: cx.now, createdAt: cx.now, updatedAt: cx.now }
  await cx.tx.transferOrder.createMany({
    data: [{ tenantId, ...transfer, status: 'REQUESTED', requestedById, ...stamps }],
  })
  await cx.tx.transferLine.createMany({
    data: lines.map(({ variantId, quantity }) => ({
      tenantId,
      id: newId(),
      transferOrderId: transfer.id,
      variantId,
      requested: quantity,
    })),
  })
}

const lock = `
SELECT id, number, status, "fromLocationId", "toLocationId", version FROM "TransferOrder"
WHERE "tenantId" = $1::uuid AND id = $2::uuid FOR UPDATE`

/** Locks the transfer with its lines and checks the expected version; unknown or out of sight is not found. */
export async function lockTransfer(cx: CommandContext, id: string): Promise<LockedTransfer> {
  const [found] = await cx.tx.$queryRawUnsafe<Omit<LockedTransfer, 'lines'>[]>(lock, cx.actor.tenantId, id)
  if (!found) throw new NotFound('TransferOrder', id)
  cx.expectVersion(found.version)
  const lines = await cx.tx.transferLine.findMany({ where: { transferOrderId: id }, orderBy: { id: 'asc' } })
  return { ...found, lines }
}

/** Where the act leads, or the refusal that it is not possible in this state. */
export function transferAfter(transfer: LockedTransfer, act: TransferAct): TransferStatus {
  const next = afterTransferAct(transfer.status, act)
  if (!next) throw new TransferStateForbids({ number: transfer.number, status: transfer.status, act })
  return next
}

const saveLines = `
UPDATE "TransferLine" l SET shipped = w.shipped, received = w.received, "differenceReason" = w."differenceReason"
FROM jsonb_to_recordset($1::jsonb) AS w(id uuid, shipped int, received int, "differenceReason" text)
WHERE l."tenantId" = $2::uuid AND l.id = w.id`

/** Saves state, instants and lines; bumps the version and answers it. Two statements at most. */
export async function saveTransfer(
  cx: CommandContext,
  transfer: LockedTransfer,
  change: { readonly status: TransferStatus; readonly shippedAt?: Date; readonly receivedAt?: Date },
  lines: readonly TransferLineState[] = [],
): Promise<number> {
  const version = transfer.version + 1
  await cx.tx.transferOrder.updateMany({ where: { id: transfer.id }, data: { ...change, version, updatedAt: cx.now } })
  if (lines.length > 0) await cx.tx.$executeRawUnsafe(saveLines, JSON.stringify(lines), cx.actor.tenantId)
  return version
}
