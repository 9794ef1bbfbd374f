import { unsafeControl } from '#platform/control'

/** A tenant as the control plane knows it. */
export interface TenantRecord {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly timeZone: string
  readonly currency: string
  readonly locale: string
  readonly isDemo: boolean
  readonly createdAt: Date
}

/** The tenant with this slug, made now when there is none; an existing one is left as it is. */
export async function unsafeKeepTenant(wanted: TenantRecord): Promise<TenantRecord> {
  await unsafeControl().tenant.createMany({ data: [wanted], skipDuplicates: true })
  return unsafeControl().tenant.findFirstOrThrow({ where: { slug: wanted.slug } })
}

/** Every open tenant by slug: sweeps and jobs go through them one after the other. */
export const unsafeListTenants = (): Promise<TenantRecord[]> =>
  unsafeControl().tenant.findMany({ where: { closedAt: null }, orderBy: { slug: 'asc' } })
