import { ActForm } from '#components/admin/act-form'
import { Disclosure } from '#components/admin/disclosure'
import type { FormField } from '#components/admin/form-types'
import { plainWords } from '#components/orders/order-words'
import { Status } from '#components/patterns/status'
import { Card } from '#components/ui/card'
import { newId } from '#platform/ids'
import { roles } from '#platform/permissions'
import { reinstateMember, suspendMember, updateMember } from './actions.ts'

export type Member = {
  id: string
  displayName: string
  email: string
  roles: readonly string[]
  status: string
  hasBadge: boolean
  locationIds: readonly string[]
  channelIds: readonly string[]
  version: number
}
type Named = { nodes: readonly { id: string; name: string }[] }
export type Places = { channels: Named; locations: Named }

const choices = ({ nodes }: Named) => nodes.map(({ id, name }) => ({ value: id, label: name }))

/** What is said of a member: name, roles, what they see. */
export const memberFields = (member: Member | null, { channels, locations }: Places): readonly FormField[] => [
  { name: 'displayName', label: 'Name', value: member?.displayName ?? '' },
  {
    name: 'roles',
    label: 'Roles',
    kind: 'many',
    value: member?.roles,
    options: roles.map((value) => ({ value, label: plainWords(value) })),
  },
  {
    name: 'locationIds',
    label: 'Sees only these locations',
    kind: 'many',
    optional: true,
    value: member?.locationIds,
    options: choices(locations),
  },
  {
    name: 'channelIds',
    label: 'Sees only these channels',
    kind: 'many',
    optional: true,
    value: member?.channelIds,
    options: choices(channels),
  },
]

type MemberCardProps = { tenant: string; member: Member; places: Places; isWriter: boolean }

/** One member with everything that may be done about them. */
export function MemberCard({ tenant, member, places, isWriter }: MemberCardProps) {
  const target = { tenant, id: member.id, version: member.version }
  const isActive = member.status === 'ACTIVE'
  const limits = [
    ...choices(places.locations).filter(({ value }) => member.locationIds.includes(value)),
    ...choices(places.channels).filter(({ value }) => member.channelIds.includes(value)),
  ].map(({ label }) => label)
  return (
    <Card
      title={member.displayName}
      beside={member.email}
      actions={
        <Status
          label={isActive ? 'May sign in' : plainWords(member.status)}
          shape={isActive ? 'full' : 'cross'}
          tone={isActive ? 'ok' : 'attention'}
        />
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-control text-muted">
          {member.roles.map(plainWords).join(', ')}
          {limits.length > 0 ? `; sees only ${limits.join(', ')}` : ''}
          {member.hasBadge ? '; carries a badge' : ''}
        </p>
        {isWriter ? (
          <>
            <Disclosure label={`Change roles or limits of ${member.displayName}`}>
              <ActForm
                preview
                quiet
                fields={memberFields(member, places)}
                act="Save member"
                idempotencyKey={newId()}
                action={updateMember.bind(null, target)}
              />
            </Disclosure>
            <Disclosure label={isActive ? `Suspend ${member.displayName}` : `Reinstate ${member.displayName}`}>
              {isActive ? (
                <ActForm
                  preview
                  danger
                  fields={[{ name: 'reason', label: 'Reason' }]}
                  act="Suspend"
                  idempotencyKey={newId()}
                  action={suspendMember.bind(null, target)}
                />
              ) : (
                <ActForm
                  preview
                  quiet
                  fields={[]}
                  act="Reinstate"
                  idempotencyKey={newId()}
                  action={reinstateMember.bind(null, target)}
                />
              )}
            </Disclosure>
          </>
        ) : null}
      </div>
    </Card>
  )
}
