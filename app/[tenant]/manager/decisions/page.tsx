import { Split } from 'lucide-react'
import type { Metadata } from 'next'
import { Disclosure } from '#components/admin/disclosure'
import { type DecisionAnswer, DecisionView, policyName } from '#components/orders/decision-view'
import { FilterBar } from '#components/patterns/filter-bar'
import { PageHeader } from '#components/patterns/page-header'
import { Card } from '#components/ui/card'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { requireActor } from '../../../actor.ts'
import { ListPaging, oneOf } from '../../admin/list-paging.tsx'
import type { Search } from '../../orders/search-params.ts'

export const metadata: Metadata = { title: 'Decisions' }

type Answer = {
  decisions: { nodes: readonly DecisionAnswer[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
  policies: readonly { key: string }[]
}

const decisionsQuery = graphql<Answer, { where: { policyKey: string | null }; after: string | null }>(`
  query ManagerDecisions($where: DecisionWhere, $after: String) {
    decisions(where: $where, first: 10, after: $after) {
      nodes {
        id policyKey policyVersion summary outcome matchedRows winner runnerUp margin at
        candidates { key label score facts vetoes { code score note rowId facts } reasons { code score note rowId facts } }
      }
      pageInfo { hasNextPage endCursor }
    }
    policies { key }
  }
`)

type PageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<Search> }

/** What was decided by rule, the newest first, each drawn with its candidates and the rule that said so. */
export default async function DecisionsPage({ params, searchParams }: PageProps) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/manager/decisions`
  const policyKey = oneOf(search, 'policy') || null
  const { decisions, policies } = await execute(actor, decisionsQuery, {
    where: { policyKey },
    after: oneOf(search, 'after') || null,
  })
  const options = policies.map(({ key }) => ({ value: key, label: policyName(key) }))
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Decisions' }]}
        title="Decisions"
        line="What was decided by rule, the newest first"
      />
      <FilterBar
        action={path}
        clearHref={path}
        filters={[{ kind: 'one', name: 'policy', label: 'Policy', options, value: policyKey ?? undefined }]}
      />
      <div className="flex max-w-260 flex-col gap-4 px-4 pb-6 lg:px-6">
        {decisions.nodes.map((decision) => (
          <Card key={decision.id} title={policyName(decision.policyKey)} beside={<DateTime value={decision.at} />}>
            <p className="mb-3 max-w-180 text-reading text-pretty">{decision.summary}</p>
            <Disclosure label="Show how it was decided">
              <DecisionView
                decision={decision}
                policyHref={`/${tenant}/manager/policies/${encodeURIComponent(decision.policyKey)}`}
              />
            </Disclosure>
          </Card>
        ))}
        {decisions.nodes.length === 0 ? (
          <EmptyState icon={<Split />} title={policyKey ? 'This policy has decided nothing yet' : 'No decisions yet'}>
            Placing, confirming and routing an order each leave a decision here, with the facts it was made on.
          </EmptyState>
        ) : null}
      </div>
      <ListPaging path={path} search={search} count={decisions.nodes.length} pageInfo={decisions.pageInfo} />
    </>
  )
}
