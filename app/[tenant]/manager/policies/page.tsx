import { Scale } from 'lucide-react'
import type { Metadata } from 'next'
import { policyName } from '#components/orders/decision-view'
import { plainWords } from '#components/orders/order-words'
import { type Column, DataTable } from '#components/patterns/data-table'
import { PageHeader } from '#components/patterns/page-header'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { requireActor } from '../../../actor.ts'

export const metadata: Metadata = { title: 'Policies' }

type PolicyRow = {
  id: string
  key: string
  ownerRole: string
  risk: string
  mode: string
  updatedAt: string
  activeVersion: { number: number } | null
}

const policiesQuery = graphql<{ policies: readonly PolicyRow[] }>(`
  query ManagerPolicies { policies { id key ownerRole risk mode updatedAt activeVersion { number } } }
`)

const columns: readonly Column<PolicyRow>[] = [
  {
    id: 'policy',
    header: 'Policy',
    cell: ({ key }) => <span className="font-medium">{policyName(key)}</span>,
    secondary: ({ key }) => key,
  },
  { id: 'owner', header: 'Answers for it', cell: ({ ownerRole }) => plainWords(ownerRole), from: 'sm' },
  { id: 'risk', header: 'Risk', cell: ({ risk }) => plainWords(risk), from: 'md' },
  { id: 'mode', header: 'Mode', cell: ({ mode }) => plainWords(mode), from: 'sm' },
  { id: 'version', header: 'Version', cell: ({ activeVersion }) => activeVersion?.number ?? 'none', align: 'end' },
  {
    id: 'changed',
    header: 'Changed',
    cell: ({ updatedAt }) => <DateTime value={updatedAt} />,
    align: 'end',
    from: 'lg',
  },
]

/** Every rule that the product decides by. */
export default async function PoliciesPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  const { policies } = await execute(actor, policiesQuery, {})
  return (
    <>
      <PageHeader breadcrumb={[{ label: 'Policies' }]} title="Policies" line="The rules that orders are decided by" />
      <DataTable
        label="Policies"
        columns={columns}
        rows={policies}
        rowId={({ id }) => id}
        rowHref={({ key }) => `/${tenant}/manager/policies/${encodeURIComponent(key)}`}
        empty={
          <EmptyState icon={<Scale />} title="No policies yet">
            A new tenant begins with the product’s own policies; they are installed when it is made.
          </EmptyState>
        }
      />
    </>
  )
}
