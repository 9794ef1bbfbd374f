'use client'

import { TransferForm, type TransferFormProps } from '#components/inventory/transfer-form'
import { meaningOf } from '../../scan-lookup.ts'

/** The transfer form, tied to the API. */
export function TransferScreen({ tenant, ...form }: Omit<TransferFormProps, 'find'> & { tenant: string }) {
  return <TransferForm {...form} find={(locationId, code) => meaningOf(tenant, locationId, code)} />
}
