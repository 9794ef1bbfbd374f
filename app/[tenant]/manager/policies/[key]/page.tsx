import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { policyName } from '#components/orders/decision-view'
import { plainWords } from '#components/orders/order-words'
import { PageHeader } from '#components/patterns/page-header'
import { Card } from '#components/ui/card'
import { DateTime } from '#components/ui/date-time'
import { TabLinks } from '#components/ui/tab-links'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { requireActor } from '../../../../actor.ts'
import { oneOf } from '../../../admin/list-paging.tsx'
import type { Search } from '../../../orders/search-params.ts'
import { DecisionTable, type Table } from './decision-table.tsx'

export const metadata: Metadata = { title: 'Policy' }

type Version = {
  number: number
  status: string
  note: string | null
  activatedAt: string | null
  createdAt: string
  inputs: Table['inputs']
  outputs: Table['outputs']
  content: { nodes: readonly { id: string; content?: { hitPolicy: string; rules: Table['rules'] } }[] }
}
type Answer = {
  policy: { key: string; ownerRole: string; risk: string; mode: string; versions: readonly Version[] } | null
}

const policyQuery = graphql<Answer, { key: string }>(`
  query ManagerPolicy($key: String!) {
    policy(key: $key) {
      key ownerRole risk mode
      versions { number status note activatedAt createdAt inputs outputs content }
    }
  }
`)

type PageProps = { params: Promise<{ tenant: string; key: string }>; searchParams: Promise<Search> }

/** One policy as a decision table, version by version. */
export default async function PolicyPage({ params, searchParams }: PageProps) {
  const [{ tenant, key }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const { policy } = await execute(actor, policyQuery, { key: decodeURIComponent(key) })
  if (!policy) notFound()
  const path = `/${tenant}/manager/policies`
  const asked = Number(oneOf(search, 'version'))
  const version = policy.versions.find(({ number }) => number === asked) ?? policy.versions[0]
  const table = version?.content.nodes.find(({ content }) => content)?.content
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Policies', href: path }, { label: policyName(policy.key) }]}
        title={policyName(policy.key)}
        line={`${plainWords(policy.ownerRole)} answers for it; ${plainWords(policy.risk).toLowerCase()} risk; mode: ${plainWords(policy.mode).toLowerCase()}`}
      >
        <TabLinks
          label="Versions"
          tabs={policy.versions.map(({ number, status }) => ({
            href: `${path}/${key}?version=${number}`,
            label: `Version ${number}, ${plainWords(status).toLowerCase()}`,
            current: number === version?.number,
          }))}
        />
      </PageHeader>
      {version && table ? (
        <div className="flex flex-col gap-4 px-4 pb-16 lg:px-6">
          <p className="max-w-180 text-control text-muted">
            {version.note} Drafted <DateTime value={version.createdAt} />
            {version.activatedAt ? (
              <>
                , in force from <DateTime value={version.activatedAt} />
              </>
            ) : null}
            . {table.hitPolicy === 'first' ? 'The first row that matches decides.' : 'Every row that matches counts.'}
          </p>
          <Card flush>
            <DecisionTable inputs={version.inputs} outputs={version.outputs} rules={table.rules} />
          </Card>
        </div>
      ) : null}
    </>
  )
}
