import type { PolicyVersionView } from '#modules/policies/find-policies'
import type { PolicyVersionDetail } from '#modules/policies/find-policy'
import { builder } from '../builder.ts'
import { PolicyVersionStatusEnum } from '../enums/governance-enums.ts'

/** What both the short and the full form of a version tell. */
const VersionFacts = builder.interfaceRef<PolicyVersionView>('PolicyVersionFacts').implement({
  description: 'A version in the history of a policy.',
  resolveType: (version) => ('content' in version ? 'PolicyVersionDetail' : 'PolicyVersion'),
  fields: (t) => ({
    number: t.exposeInt('version', { description: 'Counts up from 1 within the policy.' }),
    status: t.expose('status', { type: PolicyVersionStatusEnum, description: 'How far it is.' }),
    note: t.exposeString('note', { nullable: true, description: 'What its author says about it; null when nothing.' }),
    contentHash: t.exposeString('contentHash', {
      description: 'SHA-256 of its table: the same table has the same hash.',
    }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'From when it acts; null when at once.',
    }),
    activatedAt: t.expose('activatedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was activated; null when it never was.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was drafted.' }),
  }),
})

export const PolicyVersion = builder.objectRef<PolicyVersionView>('PolicyVersion').implement({
  description: 'A version in the history of a policy, without its table.',
  interfaces: [VersionFacts],
})

export const PolicyVersionDetailType = builder.objectRef<PolicyVersionDetail>('PolicyVersionDetail').implement({
  description: 'A version of a policy with its table, the facts it reads, the answers it gives and the cases it keeps.',
  interfaces: [VersionFacts],
  fields: (t) => ({
    inputs: t.field({ type: 'JSON', description: 'The facts it reads, typed.', resolve: (version) => version.inputs }),
    outputs: t.field({
      type: 'JSON',
      description: 'The answers it gives, typed.',
      resolve: (version) => version.outputs,
    }),
    content: t.field({
      type: 'JSON',
      description: 'The decision table as JSON Decision Model.',
      resolve: (version) => version.content,
    }),
    tests: t.field({
      type: 'JSON',
      description: 'Cases with the answers expected.',
      resolve: (version) => version.tests,
    }),
  }),
})
