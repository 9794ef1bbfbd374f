import type { Address } from '#lib/address'
import { type BatchRow, type CellProblem, RowReader } from '#lib/batch-rows'
import { isTimeZone } from '#lib/local-day'
import { type LocationType, locationTypes } from './location.rules.ts'

/** What a row of a location table says; undefined where it says nothing. */
export interface LocationRowFields {
  readonly code: string
  readonly name: string
  readonly type: LocationType
  readonly address: Address
  readonly countryCode: string
  readonly timeZone?: string
  readonly regionsServed?: readonly string[]
  readonly dailyCapacity?: number
  readonly pickCostMinor?: bigint
  readonly priority?: number
}

const region = /^(\*|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/

function readRegions(row: RowReader): readonly string[] | undefined {
  const said = row
    .text('regions_served', 2_000)
    ?.toUpperCase()
    .split(/[;,\s]+/)
    .filter(Boolean)
  if (said?.every((each) => region.test(each))) return said
  return said && row.refuse('regions_served', 'WRONG_FORMAT', '"*", or countries and regions such as GB;IE;GB-SCT')
}

function readZone(row: RowReader): string | undefined {
  const zone = row.text('time_zone', 60)
  return zone === undefined || isTimeZone(zone)
    ? zone
    : row.refuse('time_zone', 'WRONG_FORMAT', 'a time zone such as Europe/London')
}

/** Reads a row of a location table. Costs are in the tenant's currency. */
export function readLocationRow(
  source: BatchRow,
  currency: string,
): { line: number; fields: LocationRowFields; problem: CellProblem | null } {
  const row = new RowReader(source)
  const code = row.required('code', 40)
  row.matching('code', /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, '1 to 40 letters, digits, ".", "-" or "_"')
  const name = row.required('name', 120)
  row.required('type', 40)
  row.required('country', 40)
  const country = row.country('country') ?? ''
  const part = (column: string, maximum = 200) => row.text(column, maximum) ?? ''
  const address = {
    ...{ name: '', company: part('company'), line1: part('line1'), line2: part('line2'), city: part('city', 120) },
    ...{ region: part('region', 120), postcode: part('postcode', 20), country, phone: part('phone', 40) },
  }
  const fields: LocationRowFields = {
    ...{ code, name, address, countryCode: country, type: row.choice('type', locationTypes) ?? 'WAREHOUSE' },
    ...{ timeZone: readZone(row), regionsServed: readRegions(row), priority: row.whole('priority', 0, 1_000) },
    dailyCapacity: row.whole('daily_capacity', 0, 1_000_000),
    pickCostMinor: row.amount('pick_cost', currency),
  }
  return { line: source.line, fields, problem: row.problem }
}
