import {
  ArrowLeftRight,
  Boxes,
  Building2,
  ClipboardList,
  FileInput,
  Headset,
  History,
  KeyRound,
  ListChecks,
  Package,
  PackageSearch,
  Scale,
  ShieldCheck,
  Split,
  Store,
  Sunrise,
  Tags,
  TriangleAlert,
  Truck,
  UserRound,
  Users,
  Warehouse,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { RailSection } from '#components/patterns/rail'
import type { RailLinkProps } from '#components/patterns/rail-link'
import type { Actor } from '#platform/actor'
import type { Permission, Role } from '#platform/permissions'

/** What waits, by the place in the rail that shows it. */
export type Waiting = { workQueue: number; exceptions: number; holds: number; approvals: number }

type Place = {
  path: string
  label: string
  icon: ReactNode
  permission: Permission
  waiting?: { count: keyof Waiting; label: string; tone?: RailLinkProps['countTone'] }
}
type Portal = { label: string; roles: readonly Role[]; places: readonly Place[] }

const everyOffice: readonly Role[] = ['SUPPORT_AGENT', 'SUPPORT_LEAD', 'FINANCE', 'MANAGER', 'ADMINISTRATOR', 'AUDITOR']

/** Every portal with its places, in the order of the rail. A person sees those of their roles that they may read. */
const portals: readonly Portal[] = [
  {
    label: 'Support',
    roles: [...everyOffice, 'WAREHOUSE', 'PLANNER', 'PARTNER'],
    places: [
      {
        path: 'support',
        label: 'Support desk',
        icon: <Headset aria-hidden />,
        permission: 'customer:read',
        waiting: { count: 'holds', label: 'orders held' },
      },
      { path: 'orders', label: 'Orders', icon: <Package aria-hidden />, permission: 'order:read' },
      { path: 'customers', label: 'Customers', icon: <UserRound aria-hidden />, permission: 'customer:read' },
    ],
  },
  {
    label: 'Operations',
    roles: ['WAREHOUSE', 'PLANNER', 'MANAGER', 'SUPPORT_LEAD', 'ADMINISTRATOR', 'PARTNER', 'AUDITOR'],
    places: [
      { path: 'operations/today', label: 'Today', icon: <Sunrise aria-hidden />, permission: 'fulfillment:read' },
      {
        path: 'operations/queue',
        label: 'Work queue',
        icon: <ListChecks aria-hidden />,
        permission: 'fulfillment:read',
        waiting: { count: 'workQueue', label: 'to work on' },
      },
      { path: 'operations/shipments', label: 'Shipments', icon: <Truck aria-hidden />, permission: 'fulfillment:read' },
      { path: 'operations/stock', label: 'Stock', icon: <Boxes aria-hidden />, permission: 'stock:read' },
      {
        path: 'operations/transfers',
        label: 'Transfers',
        icon: <ArrowLeftRight aria-hidden />,
        permission: 'stock:read',
      },
      { path: 'operations/counts', label: 'Counts', icon: <ClipboardList aria-hidden />, permission: 'stock:read' },
    ],
  },
  {
    label: 'Governance',
    roles: ['MANAGER', 'SUPPORT_LEAD', 'FINANCE', 'ADMINISTRATOR', 'AUDITOR'],
    places: [
      {
        path: 'manager/exceptions',
        label: 'Exceptions',
        icon: <TriangleAlert aria-hidden />,
        permission: 'exception:read',
        waiting: { count: 'exceptions', label: 'open', tone: 'attention' },
      },
      { path: 'manager/decisions', label: 'Decisions', icon: <Split aria-hidden />, permission: 'decision:read' },
      { path: 'manager/policies', label: 'Policies', icon: <Scale aria-hidden />, permission: 'policy:read' },
      { path: 'manager/events', label: 'Audit trail', icon: <History aria-hidden />, permission: 'event:read' },
    ],
  },
  {
    label: 'Administration',
    roles: ['ADMINISTRATOR', 'MANAGER', 'AUDITOR', 'PLANNER'],
    places: [
      { path: 'admin/products', label: 'Products', icon: <PackageSearch aria-hidden />, permission: 'catalog:write' },
      { path: 'admin/channels', label: 'Channels', icon: <Store aria-hidden />, permission: 'channel:write' },
      { path: 'admin/locations', label: 'Locations', icon: <Warehouse aria-hidden />, permission: 'location:write' },
      { path: 'admin/carriers', label: 'Carriers', icon: <Truck aria-hidden />, permission: 'carrier:write' },
      { path: 'admin/imports', label: 'Imports', icon: <FileInput aria-hidden />, permission: 'import:run' },
      { path: 'admin/customers', label: 'Customer records', icon: <Users aria-hidden />, permission: 'member:write' },
      { path: 'admin/reasons', label: 'Reason codes', icon: <Tags aria-hidden />, permission: 'member:write' },
      { path: 'admin/members', label: 'Members', icon: <ShieldCheck aria-hidden />, permission: 'member:read' },
      { path: 'admin/keys', label: 'API keys', icon: <KeyRound aria-hidden />, permission: 'api-key:read' },
      {
        path: 'admin/organization',
        label: 'Organization',
        icon: <Building2 aria-hidden />,
        permission: 'member:write',
      },
    ],
  },
]

function placesOf(actor: Actor): readonly { label: string; places: readonly Place[] }[] {
  return portals
    .filter(({ roles }) => actor.roles.some((role) => roles.includes(role)))
    .map(({ label, places }) => ({ label, places: places.filter((place) => actor.permissions.has(place.permission)) }))
    .filter(({ places }) => places.length > 0)
}

/** The rail of this person: portals of their roles, places that they may read, counts of what waits there. */
export function sectionsOf(actor: Actor, waiting: Waiting | null): readonly RailSection[] {
  return placesOf(actor).map(({ label, places }) => ({
    label,
    items: places.map(({ path, label: name, icon, waiting: shown }) => ({
      href: `/${actor.tenantSlug}/${path}`,
      label: name,
      icon,
      count: shown ? waiting?.[shown.count] : undefined,
      countLabel: shown?.label,
      countTone: shown?.tone,
    })),
  }))
}

/** The same places for the palette: name, portal and address. */
export const pagesOf = (actor: Actor) =>
  placesOf(actor).flatMap(({ label, places }) =>
    places.map((place) => ({ href: `/${actor.tenantSlug}/${place.path}`, label: place.label, detail: label })),
  )
