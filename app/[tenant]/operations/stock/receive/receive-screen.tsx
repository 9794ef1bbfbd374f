'use client'

import { ReceiveStation, type ReceiveStationProps } from '#components/inventory/receive-station'
import { meaningOf } from '../../scan-lookup.ts'

/** The receiving table, tied to the API. */
export function ReceiveScreen({ tenant, ...station }: Omit<ReceiveStationProps, 'find'> & { tenant: string }) {
  return <ReceiveStation {...station} find={(locationId, code) => meaningOf(tenant, locationId, code)} />
}
