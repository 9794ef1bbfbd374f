import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { importLook, isUnderWay } from '#components/imports/import-types'
import { KeepFresh } from '#components/imports/keep-fresh'
import { lookOf } from '#components/orders/order-words'
import { PageHeader } from '#components/patterns/page-header'
import { Status } from '#components/patterns/status'
import { Banner } from '#components/ui/banner'
import { ButtonLink } from '#components/ui/button'
import { DateTime } from '#components/ui/date-time'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { newId } from '#platform/ids'
import { requireActor } from '../../../../actor.ts'
import type { Search } from '../../../orders/search-params.ts'
import { oneOf } from '../../list-paging.tsx'
import { importQuery } from '../import-query.ts'
import { CancelImport } from './cancel-import.tsx'
import { ImportCounts } from './import-counts.tsx'
import { Rejects } from './rejects.tsx'

export const metadata: Metadata = { title: 'Import' }

type PageProps = { params: Promise<{ tenant: string; id: string }>; searchParams: Promise<Search> }

/** One import: how far it is, what became of every row, what it comes to in money, and what must be put right. */
export default async function ImportPage({ params, searchParams }: PageProps) {
  const [{ tenant, id }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const after = oneOf(search, 'after') || null
  const { node: run, importProfiles } = await execute(actor, importQuery, { id: decodeURIComponent(id), after })
  if (!run?.status) notFound()
  const path = `/${tenant}/admin/imports`
  const name = importProfiles.find(({ key }) => key === run.profileKey)?.name ?? run.profileKey
  const again = may(actor, 'import:run') ? (
    <ButtonLink href={`${path}/new?profile=${encodeURIComponent(run.profileKey)}`}>Import more files</ButtonLink>
  ) : undefined
  return (
    <>
      <KeepFresh active={isUnderWay(run.status)} />
      <PageHeader
        breadcrumb={[{ label: 'Imports', href: path }, { label: run.fileNames[0] ?? 'Import' }]}
        title={run.fileNames.join(', ')}
        beside={<Status {...lookOf(importLook, run.status)} />}
        line={
          <>
            {name}, begun <DateTime value={run.createdAt} />
            {run.finishedAt ? (
              <>
                , ended <DateTime value={run.finishedAt} />
              </>
            ) : null}
          </>
        }
        primary={again}
      />
      <div className="flex max-w-260 flex-col gap-6 px-4 pb-6 lg:px-6">
        {run.error ? (
          <Banner tone="problem" title="The import broke off">
            {run.error}. Nothing is taken twice: choose the same files again to go on where it stopped.
          </Banner>
        ) : null}
        <ImportCounts run={run} />
        {isUnderWay(run.status) && may(actor, 'import:run') ? (
          <CancelImport tenant={tenant} run={run} idempotencyKey={newId()} />
        ) : null}
      </div>
      <Rejects run={run} path={`${path}/${id}`} search={search} />
    </>
  )
}
