import { findPolicies, type PolicyView } from '#modules/policies/find-policies'
import { findPolicy, type PolicyDetail } from '#modules/policies/find-policy'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { PolicyModeEnum, PolicyRiskEnum } from '../enums/governance-enums.ts'
import { PolicyVersion, PolicyVersionDetailType } from './policy-version.ts'

const Policy = builder.objectRef<PolicyView>('Policy').implement({
  description: 'Rules for one kind of decision, as versioned data.',
  fields: (t) => ({
    id: t.id({ description: 'The opaque global id.', resolve: (policy) => toGlobalId('Policy', policy.id) }),
    key: t.exposeString('key', { description: 'Which decision it rules, such as "order.routing".' }),
    ownerRole: t.exposeString('ownerRole', { description: 'The role that answers for it.' }),
    risk: t.expose('risk', { type: PolicyRiskEnum, description: 'Who must agree to a new version.' }),
    mode: t.expose('mode', { type: PolicyModeEnum, description: 'What is done with what it says.' }),
    activeVersion: t.field({
      type: PolicyVersion,
      nullable: true,
      description: 'The version that acts now; null when none does.',
      resolve: (policy) => policy.activeVersion,
    }),
    versions: t.field({
      type: [PolicyVersionDetailType],
      description: 'Every version, the newest first.',
      resolve: async (policy, _, context) => {
        const known = 'versions' in policy ? (policy as PolicyDetail) : await findPolicy(actorOf(context), policy.key)
        return known?.versions ?? []
      },
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was changed last.' }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

builder.queryField('policies', (t) =>
  t.field({
    type: [Policy],
    description: 'Every policy of the tenant, by key. Needs policy:read.',
    authScopes: { permission: 'policy:read' },
    resolve: (_, __, context) => findPolicies(actorOf(context)),
  }),
)

builder.queryField('policy', (t) =>
  t.field({
    type: Policy,
    nullable: true,
    description: 'The policy with this key; null when the tenant has none. Needs policy:read.',
    authScopes: { permission: 'policy:read' },
    args: { key: t.arg.string({ required: true, description: 'Such as "order.routing".' }) },
    resolve: (_, { key }, context) => findPolicy(actorOf(context), key),
  }),
)
