import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AppShell } from '#components/patterns/app-shell'
import { MenuSeparator } from '#components/ui/menu'
import { ThemeMenu } from '#components/ui/theme-switch'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import type { Actor } from '#platform/actor'
import { signOutAction } from '../(auth)/actions.ts'
import { findPerson, requireActor } from '../actor.ts'
import { readViewerSettings } from '../viewer-settings.ts'
import { Everywhere } from './shell/everywhere.tsx'
import { pagesOf, sectionsOf, type Waiting } from './shell/navigation.tsx'
import { roleWords } from './shell/role-words.ts'
import { searchEverything } from './shell/search-everything.ts'
import { SignOutItem } from './shell/sign-out-item.tsx'

type LayoutProps = { children: ReactNode; params: Promise<{ tenant: string }> }

const waitingQuery = graphql<{ waiting: Waiting }>(`
  query Waiting { waiting { workQueue exceptions holds approvals } }
`)

export async function generateMetadata({ params }: Pick<LayoutProps, 'params'>): Promise<Metadata> {
  const { tenant } = await params
  const found = (await findPerson())?.tenants.find(({ slug }) => slug === tenant)
  const name = found?.name ?? 'Plumbline'
  return { title: { template: `%s · ${name}`, default: name } }
}

/** The frame of every portal of a tenant: rail by role, counts of what waits, palette, keys, preferences. */
export default async function TenantLayout({ children, params }: LayoutProps) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  const [person, settings, waiting] = await Promise.all([findPerson(), readViewerSettings(), findWaiting(actor)])
  const tenants = (person?.tenants ?? []).map(({ name, slug }) => ({ name, href: `/${slug}` }))
  const here = tenants.find(({ href }) => href === `/${tenant}`) ?? { name: tenant, href: `/${tenant}` }
  return (
    <AppShell
      tenant={here}
      tenants={tenants}
      sections={sectionsOf(actor, waiting)}
      person={{ name: actor.name, detail: roleWords(actor.roles) }}
      personMenu={
        <>
          <ThemeMenu theme={settings.theme} />
          <MenuSeparator />
          <SignOutItem signOut={signOutAction} />
        </>
      }
      railCollapsed={settings.railCollapsed}
      everywhere={<Everywhere pages={paletteStart(actor)} search={searchEverything.bind(null, tenant)} />}
    >
      {children}
    </AppShell>
  )
}

const findWaiting = async (actor: Actor): Promise<Waiting | null> =>
  actor.permissions.has('portal:use') ? (await execute(actor, waitingQuery, {})).waiting : null

const paletteStart = (actor: Actor) => [
  {
    label: 'Pages',
    entries: pagesOf(actor).map((page) => ({ id: page.href, kind: 'page' as const, ...page })),
  },
]
