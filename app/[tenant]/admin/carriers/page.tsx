import { Truck } from 'lucide-react'
import type { Metadata } from 'next'
import { AmountText } from '#components/orders/amount'
import { PageHeader } from '#components/patterns/page-header'
import { Status } from '#components/patterns/status'
import { Card } from '#components/ui/card'
import { EmptyState } from '#components/ui/empty-state'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import { StopSwitch } from '../switch-forms.tsx'
import { disableCarrierService, enableCarrierService } from './actions.ts'

export const metadata: Metadata = { title: 'Carriers' }

type Zone = {
  countries: readonly string[]
  minDays: number
  maxDays: number
  price: { amount: string; currency: string }
}
type Service = {
  id: string
  code: string
  name: string
  isActive: boolean
  disabledReason: string | null
  disabledUntil: string | null
  zones: readonly Zone[]
  version: number
}
type Carrier = { id: string; code: string; name: string; isActive: boolean; services: readonly Service[] }

const carriersQuery = graphql<{ carriers: readonly Carrier[] }>(`
  query AdminCarriers {
    carriers {
      id code name isActive
      services {
        id code name isActive disabledReason disabledUntil version
        zones { countries minDays maxDays price { amount currency } }
      }
    }
  }
`)

/** Who carries parcels: each service with where it goes, how long it takes and what it costs, and its stop switch. */
export default async function CarriersPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  const { carriers } = await execute(actor, carriersQuery, {})
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Carriers' }]}
        title="Carriers"
        line="Services, zones and what a parcel costs us"
      />
      <div className="flex max-w-260 flex-col gap-4 px-4 pb-16 lg:px-6">
        {carriers.length === 0 ? (
          <EmptyState icon={<Truck />} title="No carriers yet">
            Carriers and their services are made through the API.
          </EmptyState>
        ) : null}
        {carriers.map((carrier) => (
          <Card
            key={carrier.id}
            title={carrier.name}
            beside={carrier.isActive ? carrier.code : `${carrier.code}, out of use`}
          >
            <div className="flex flex-col divide-y divide-line">
              {carrier.services.map((service) => (
                <ServiceFacts
                  key={service.id}
                  tenant={tenant}
                  service={service}
                  isWriter={may(actor, 'carrier:write')}
                />
              ))}
            </div>
          </Card>
        ))}
      </div>
    </>
  )
}

function ServiceFacts({ tenant, service, isWriter }: { tenant: string; service: Service; isWriter: boolean }) {
  const target = { tenant, id: service.id, version: service.version }
  return (
    <section className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-reading font-medium">
          {service.name} <span className="font-normal text-muted">{service.code}</span>
        </h3>
        <Status
          label={service.isActive ? 'In use' : 'Not in use'}
          shape={service.isActive ? 'full' : 'cross'}
          tone={service.isActive ? 'ok' : 'attention'}
        />
      </div>
      <ul className="flex flex-col gap-1 text-control text-muted">
        {service.zones.map((zone) => (
          <li key={zone.countries.join()}>
            {zone.countries.includes('*') ? 'Everywhere' : zone.countries.join(', ')}: {zone.minDays} to {zone.maxDays}{' '}
            working days, <AmountText of={zone.price} />
          </li>
        ))}
      </ul>
      {isWriter ? (
        <StopSwitch
          stopped={service.disabledUntil ? { reason: service.disabledReason, until: service.disabledUntil } : null}
          words={{
            stopped: 'Nothing is shipped with it now',
            stop: `Stop using ${service.name}`,
            start: 'Use it again',
          }}
          stop={disableCarrierService.bind(null, target)}
          start={enableCarrierService.bind(null, target)}
        />
      ) : null}
    </section>
  )
}
