import { KeyRound } from 'lucide-react'
import type { Metadata } from 'next'
import { ActForm } from '#components/admin/act-form'
import { Disclosure } from '#components/admin/disclosure'
import { PageHeader } from '#components/patterns/page-header'
import { Status } from '#components/patterns/status'
import { Card } from '#components/ui/card'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { type Actor, may } from '#platform/actor'
import { newId } from '#platform/ids'
import { apiScopes } from '#platform/permissions'
import { requireActor } from '../../../actor.ts'
import type { Search } from '../../orders/search-params.ts'
import { ListPaging, oneOf } from '../list-paging.tsx'
import { createKey, revokeKey } from './actions.ts'

export const metadata: Metadata = { title: 'API keys' }

type Key = {
  id: string
  publicId: string
  name: string
  scopes: readonly string[]
  expiresAt: string
  revokedAt: string | null
  lastUsedAt: string | null
  version: number
}
type Answer = { apiKeys: { nodes: readonly Key[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }

const keysQuery = graphql<Answer, { after: string | null }>(`
  query AdminKeys($after: String) {
    apiKeys(first: 25, after: $after) {
      nodes { id publicId name scopes expiresAt revokedAt lastUsedAt version }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

type PageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<Search> }

/** Keys of machines: made here and shown once, with what they may do, until when, and when they were used last. */
export default async function KeysPage({ params, searchParams }: PageProps) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const { apiKeys } = await execute(actor, keysQuery, { after: oneOf(search, 'after') || null })
  const isWriter = may(actor, 'api-key:write')
  return (
    <>
      <PageHeader breadcrumb={[{ label: 'API keys' }]} title="API keys" line="What machines may do, and until when" />
      <div className="flex max-w-180 flex-col gap-4 px-4 pb-6 lg:px-6">
        {isWriter ? <NewKey tenant={tenant} actor={actor} /> : null}
        {apiKeys.nodes.map((key) => (
          <Card
            key={key.id}
            title={key.name}
            beside={<span className="font-mono">plk_{key.publicId}_…</span>}
            actions={<StateOf of={key} now={actor.now} />}
          >
            <div className="flex flex-col gap-3 text-control">
              <p className="font-mono text-caption break-words">{key.scopes.join(', ')}</p>
              <p className="text-muted">
                Ends <DateTime value={key.expiresAt} />;{' '}
                {key.lastUsedAt ? (
                  <>
                    used last <DateTime value={key.lastUsedAt} />
                  </>
                ) : (
                  'never used'
                )}
              </p>
              {isWriter && !key.revokedAt ? (
                <Disclosure label={`Revoke ${key.name}`}>
                  <ActForm
                    fields={[{ name: 'reason', label: 'Reason' }]}
                    act="Revoke the key"
                    danger
                    preview
                    idempotencyKey={newId()}
                    action={revokeKey.bind(null, { tenant, id: key.id, version: key.version })}
                  />
                </Disclosure>
              ) : null}
            </div>
          </Card>
        ))}
        {apiKeys.nodes.length === 0 ? (
          <EmptyState icon={<KeyRound />} title="No keys yet">
            A key is made here for each machine that speaks with the API.
          </EmptyState>
        ) : null}
      </div>
      <ListPaging
        path={`/${tenant}/admin/keys`}
        search={search}
        count={apiKeys.nodes.length}
        pageInfo={apiKeys.pageInfo}
      />
    </>
  )
}

function NewKey({ tenant, actor }: { tenant: string; actor: Actor }) {
  const held = apiScopes
    .filter((scope) => actor.permissions.has(scope))
    .map((scope) => ({ value: scope, label: scope }))
  return (
    <Disclosure label="Create a key">
      <ActForm
        fields={[
          { name: 'name', label: 'What it is for', help: 'As it stands in the audit trail.' },
          { name: 'expiresAt', label: 'Ends', kind: 'instant', help: 'At most two years ahead.' },
          { name: 'scopes', label: 'It may', kind: 'many', options: held },
        ]}
        act="Create key"
        idempotencyKey={newId()}
        action={createKey.bind(null, tenant)}
      />
    </Disclosure>
  )
}

function StateOf({ of: { revokedAt, expiresAt }, now }: { of: Key; now: Date }) {
  if (revokedAt) return <Status label="Revoked" shape="cross" />
  if (new Date(expiresAt) <= now) return <Status label="Ended" shape="cross" />
  return <Status label="Opens" shape="full" tone="ok" />
}
