/**
 * Which module may import which: a directed graph without cycles, written down once. The import law
 * (tests/architecture) is generated from it. The other direction is an event and an `on-<event>.ts`.
 */
export const moduleGraph = {
  organization: ['policies'],
  members: ['organization'],
  events: [],
  search: [],
  approvals: [],
  policies: [],
  decisions: ['policies'],
  exceptions: [],
  channels: ['organization'],
  locations: ['organization'],
  catalog: ['search'],
  customers: ['search'],
  inventory: ['catalog', 'locations', 'organization', 'exceptions'],
  payments: [],
  orders: ['catalog', 'channels', 'customers', 'locations', 'search', 'exceptions', 'decisions', 'policies', 'payments'],
  fulfillment: ['orders', 'inventory', 'locations', 'catalog', 'exceptions', 'organization', 'search'],
  routing: ['orders', 'fulfillment', 'inventory', 'locations', 'catalog', 'channels', 'decisions', 'policies', 'exceptions'],
  capture: ['orders', 'routing', 'fulfillment', 'inventory', 'payments', 'customers', 'catalog', 'channels', 'policies', 'decisions', 'exceptions', 'search', 'locations'],
  'order-changes': ['orders', 'routing', 'fulfillment', 'inventory', 'payments', 'channels', 'policies', 'decisions', 'exceptions', 'locations', 'catalog', 'search'],
  imports: ['capture', 'orders', 'inventory', 'fulfillment', 'payments', 'customers', 'catalog', 'channels', 'locations', 'organization', 'exceptions', 'search'],
  portal: ['members', 'orders', 'fulfillment', 'inventory', 'exceptions', 'imports'],
}
