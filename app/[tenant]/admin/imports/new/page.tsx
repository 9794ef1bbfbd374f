import type { Metadata } from 'next'
import { ImportForm } from '#components/imports/import-form'
import { PageHeader } from '#components/patterns/page-header'
import { execute } from '#graphql/execute'
import { newId } from '#platform/ids'
import { requireActor } from '../../../../actor.ts'
import type { Search } from '../../../orders/search-params.ts'
import { oneOf } from '../../list-paging.tsx'
import { startImport } from '../actions.ts'
import { importChoicesQuery } from '../import-query.ts'
import { ProfileChoice } from './profile-choice.tsx'

export const metadata: Metadata = { title: 'Import files' }

type PageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<Search> }

/** Chooses how files are read, then takes the files and what is decided about them. */
export default async function NewImportPage({ params, searchParams }: PageProps) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/admin/imports`
  const { importProfiles, channels, locations } = await execute(actor, importChoicesQuery, {})
  const profile = importProfiles.find(({ key }) => key === oneOf(search, 'profile'))
  const places = ({ nodes }: typeof channels) => nodes.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Imports', href: path }, { label: 'Import files' }]}
        title={profile ? `Import ${profile.name}` : 'What is in the files?'}
        line={profile?.description ?? 'This decides which columns are expected and what is made of each row'}
      />
      <div className="max-w-180 px-4 pb-16 lg:px-6">
        {profile ? (
          <ImportForm
            profile={profile}
            channels={places(channels)}
            locations={places(locations)}
            upload={`${path}/files`}
            choose={`${path}/new`}
            idempotencyKey={newId()}
            action={startImport.bind(null, tenant, profile.key)}
          />
        ) : (
          <ProfileChoice profiles={importProfiles} path={`${path}/new`} />
        )}
      </div>
    </>
  )
}
