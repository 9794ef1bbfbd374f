import { SHIPMENT_STATE_WORDS } from '#components/fulfillment/shipment-state'
import { localDay, startOfDay } from '#lib/local-day'
import type { Actor } from '#platform/actor'
import { allOf, oneOf, type SearchParams } from '../words.ts'
import type { ShipmentsAnswer } from './shipments-query.ts'

type Search = Awaited<SearchParams>
const some = (values: string[]) => (values.length > 0 ? values : undefined)

/** The conditions that the address asks for; days are the tenant's. */
export function shipmentsWhere(search: Search, actor: Actor) {
  const today = startOfDay(localDay(actor.now, actor.timeZone), actor.timeZone)
  const days = { today: 0, week: 7 }[oneOf(search.left) ?? '']
  const from = days === undefined ? undefined : new Date(today.getTime() - days * 86_400_000)
  return {
    statuses: some(allOf(search.status)),
    locationIds: some(allOf(search.location)),
    trackingNumber: oneOf(search.tracking)?.replaceAll(' ', ''),
    handedOverFrom: from?.toISOString(),
  }
}

/** The filters as they stand in the address. */
export const shipmentsFilters = ({ locations }: ShipmentsAnswer, search: Search) => [
  {
    kind: 'many' as const,
    name: 'location',
    label: 'Location',
    options: locations.nodes.map(({ id, name }) => ({ value: id, label: name })),
    values: allOf(search.location),
  },
  {
    kind: 'many' as const,
    name: 'status',
    label: 'State',
    options: SHIPMENT_STATE_WORDS,
    values: allOf(search.status),
  },
  {
    kind: 'one' as const,
    name: 'left',
    label: 'Handed over',
    options: [
      { value: 'today', label: 'today' },
      { value: 'week', label: 'in the last 7 days' },
    ],
    value: oneOf(search.left),
  },
]
