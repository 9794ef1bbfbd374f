import { Tags } from 'lucide-react'
import type { Metadata } from 'next'
import { plainWords } from '#components/orders/order-words'
import { type Column, DataTable } from '#components/patterns/data-table'
import { PageHeader } from '#components/patterns/page-header'
import { EmptyState } from '#components/ui/empty-state'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { requireActor } from '../../../actor.ts'

export const metadata: Metadata = { title: 'Reason codes' }

type Reason = { id: string; activity: string; code: string; label: string }

const reasonsQuery = graphql<{ reasonCodes: readonly Reason[] }>(`
  query AdminReasons { reasonCodes { id activity code label } }
`)

const columns: readonly Column<Reason>[] = [
  {
    id: 'label',
    header: 'Reason',
    cell: ({ label }) => <span className="font-medium">{label}</span>,
    secondary: ({ code }) => code,
  },
  { id: 'activity', header: 'Given for', cell: ({ activity }) => plainWords(activity) },
]

/** The reasons in use, by what they are given for. */
export default async function ReasonsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const actor = await requireActor((await params).tenant)
  const { reasonCodes } = await execute(actor, reasonsQuery, {})
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Reason codes' }]}
        title="Reason codes"
        line="What people choose from when they change something by hand"
      />
      <DataTable
        label="Reason codes"
        columns={columns}
        rows={reasonCodes}
        rowId={({ id }) => id}
        empty={
          <EmptyState icon={<Tags />} title="No reasons yet">
            A new tenant begins with a list of usual reasons; more are made through the API.
          </EmptyState>
        }
      />
    </>
  )
}
