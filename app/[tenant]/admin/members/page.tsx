import type { Metadata } from 'next'
import { ActForm } from '#components/admin/act-form'
import { Disclosure } from '#components/admin/disclosure'
import { PageHeader } from '#components/patterns/page-header'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { newId } from '#platform/ids'
import { requireActor } from '../../../actor.ts'
import type { Search } from '../../orders/search-params.ts'
import { ListPaging, oneOf } from '../list-paging.tsx'
import { createMember } from './actions.ts'
import { type Member, MemberCard, memberFields, type Places } from './member-card.tsx'

export const metadata: Metadata = { title: 'Members' }

type Answer = {
  members: { nodes: readonly Member[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
} & Places

const membersQuery = graphql<Answer, { after: string | null }>(`
  query AdminMembers($after: String) {
    members(first: 25, after: $after) {
      nodes { id displayName email roles status hasBadge locationIds channelIds version }
      pageInfo { hasNextPage endCursor }
    }
    channels(first: 100) { nodes { id name } }
    locations(first: 100) { nodes { id name } }
  }
`)

type PageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<Search> }

/** Everybody who works here: what they may do, what they see, and whether they may sign in. */
export default async function MembersPage({ params, searchParams }: PageProps) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const { members, channels, locations } = await execute(actor, membersQuery, { after: oneOf(search, 'after') || null })
  const isWriter = may(actor, 'member:write')
  const places = { channels, locations }
  return (
    <>
      <PageHeader breadcrumb={[{ label: 'Members' }]} title="Members" line="What each may do, and what they see" />
      <div className="flex max-w-180 flex-col gap-4 px-4 pb-6 lg:px-6">
        {isWriter ? (
          <Disclosure label="Add a member">
            <ActForm
              fields={[{ name: 'email', label: 'E-mail', kind: 'email' }, ...memberFields(null, places)]}
              act="Add member"
              idempotencyKey={newId()}
              action={createMember.bind(null, tenant)}
            />
          </Disclosure>
        ) : null}
        {members.nodes.map((member) => (
          <MemberCard key={member.id} tenant={tenant} member={member} places={places} isWriter={isWriter} />
        ))}
      </div>
      <ListPaging
        path={`/${tenant}/admin/members`}
        search={search}
        count={members.nodes.length}
        pageInfo={members.pageInfo}
      />
    </>
  )
}
