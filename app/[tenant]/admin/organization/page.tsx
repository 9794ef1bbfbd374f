import type { Metadata } from 'next'
import { plainWords } from '#components/orders/order-words'
import { PageHeader } from '#components/patterns/page-header'
import { Card } from '#components/ui/card'
import { DefinitionList } from '#components/ui/definition-list'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { requireActor } from '../../../actor.ts'

export const metadata: Metadata = { title: 'Organization' }

type Entity = {
  id: string
  code: string
  name: string
  countryCode: string
  baseCurrency: string
  costingMethod: string
}
type Calendar = { id: string; code: string; name: string; timeZone: string }

const organizationQuery = graphql<{ legalEntities: readonly Entity[]; workCalendars: readonly Calendar[] }>(`
  query AdminOrganization {
    legalEntities { id code name countryCode baseCurrency costingMethod }
    workCalendars { id code name timeZone }
  }
`)

/** Who sells, and when work is done. */
export default async function OrganizationPage({ params }: { params: Promise<{ tenant: string }> }) {
  const actor = await requireActor((await params).tenant)
  const { legalEntities, workCalendars } = await execute(actor, organizationQuery, {})
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Organization' }]}
        title="Organization"
        line="Who sells, and when work is done"
      />
      <div className="flex max-w-180 flex-col gap-4 px-4 pb-16 lg:px-6">
        {legalEntities.map((entity) => (
          <Card key={entity.id} title={entity.name} beside={entity.code}>
            <DefinitionList
              items={[
                { term: 'Country', value: entity.countryCode },
                { term: 'Accounts in', value: entity.baseCurrency },
                { term: 'Cost of goods', value: plainWords(entity.costingMethod) },
              ]}
            />
          </Card>
        ))}
        {workCalendars.map((calendar) => (
          <Card key={calendar.id} title={calendar.name} beside={calendar.code}>
            <DefinitionList items={[{ term: 'Working hours in', value: calendar.timeZone }]} />
          </Card>
        ))}
      </div>
    </>
  )
}
