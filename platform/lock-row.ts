import type { CommandContext } from './command.ts'
import { isUuid } from './ids.ts'
import { NotFound } from './refusal.ts'

/** What every mutable row carries. */
export interface Versioned {
  readonly id: string
  readonly version: number
}

/** Tables whose rows are changed one at a time, by an administrator's command. */
export type MasterTable =
  | 'ApiKey'
  | 'Carrier'
  | 'CarrierService'
  | 'Channel'
  | 'Bin'
  | 'Customer'
  | 'LegalEntity'
  | 'Location'
  | 'Member'
  | 'Product'
  | 'ReasonCode'
  | 'Variant'
  | 'WorkCalendar'

/** Locks one row of master data and answers it as it stands; unknown, another tenant's and out of sight are all NotFound. */
export async function lockRow<Row extends Versioned>(cx: CommandContext, table: MasterTable, id: string): Promise<Row> {
  const [row] = isUuid(id)
    ? await cx.tx.$queryRawUnsafe<Row[]>(
        `SELECT * FROM "${table}" WHERE "tenantId" = $1::uuid AND id = $2::uuid FOR UPDATE`,
        cx.actor.tenantId,
        id,
      )
    : []
  if (!row) throw new NotFound(table, id)
  return row
}
