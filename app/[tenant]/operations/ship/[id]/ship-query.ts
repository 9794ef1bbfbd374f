import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import type { LineProgress } from '#modules/fulfillment/fulfillment.rules'
import type { Actor } from '#platform/actor'

export type TaskShipment = {
  shipmentId: string
  number: string
  status: string
  trackingNumber: string | null
  version: number
}

export type ShipTask = {
  number: string
  orderNumber: string
  status: string
  locationId: string
  locationName: string
  cutOffAt: string | null
  carrierServiceId: string | null
  serviceName: string | null
  note: string | null
  openHolds: number
  version: number
  shipTo: string[]
  lines: LineProgress[]
  packages: { number: string; weightGrams: number | null; units: number; shipmentId: string | null }[]
  shipments: TaskShipment[]
}

type Carrier = { name: string; isActive: boolean; services: { id: string; name: string; isActive: boolean }[] }

const shipTaskQuery = graphql<{ stationTask: ShipTask | null; carriers: Carrier[] }, { id: string }>(`
  query ShipTask($id: ID!) {
    stationTask(fulfillmentOrderId: $id) {
      number orderNumber status locationId locationName cutOffAt carrierServiceId serviceName note openHolds version shipTo
      lines { quantity picked packed shipped short cancelled }
      packages { number weightGrams units shipmentId }
      shipments { shipmentId number status trackingNumber version }
    }
    carriers { name isActive services { id name isActive } }
  }
`)

const nextQuery = graphql<{ fulfillmentOrders: { nodes: Next[] } }, { locationIds: string[] }>(`
  query NextTask($locationIds: [ID!]) {
    fulfillmentOrders(first: 10, where: { stations: [PICK, PACK, SHIP], statuses: [OPEN, IN_PROGRESS], locationIds: $locationIds }) {
      nodes { id number station }
    }
  }
`)

export type Next = { id: string; number: string; station: 'PICK' | 'PACK' | 'SHIP' }
export type ServiceChoice = { value: string; label: string; carrier: string }
export type ShipPage = { task: ShipTask; services: ServiceChoice[]; next: Next | null }

/** A task at the door, the services that may take it, and the most urgent other task of its location. */
export async function findShipPage(actor: Actor, id: string): Promise<ShipPage | null> {
  const { stationTask: task, carriers } = await execute(actor, shipTaskQuery, { id })
  if (!task) return null
  const { fulfillmentOrders } = await execute(actor, nextQuery, { locationIds: [task.locationId] })
  const services = carriers.flatMap((carrier) =>
    carrier.services
      .filter((service) => service.isActive || service.id === task.carrierServiceId)
      .map((service) => ({ value: service.id, label: service.name, carrier: carrier.name })),
  )
  return { task, services, next: fulfillmentOrders.nodes.find((other) => other.id !== id) ?? null }
}
