import { findDecisions } from '#modules/decisions/find-decisions'
import { builder } from '../builder.ts'
import { connectionFrom, connectionOf, listComplexity, pageArguments, pageRequest } from '../connection.ts'
import { actorOf } from '../context.ts'
import { localIdOrNull } from '../global-ids.ts'
import { Decision } from '../refs.ts'
import { DecisionCandidateType } from './decision-candidate.ts'

Decision.implement({
  description: 'What was chosen among which ways, by which version of which policy, and why.',
  fields: (t) => ({
    policyKey: t.exposeString('policyKey', { description: 'The policy that was asked.' }),
    policyVersion: t.exposeInt('policyVersion', { description: 'Its version that acted.' }),
    summary: t.exposeString('summary', { description: 'The choice and its reason in one sentence.' }),
    mode: t.exposeString('mode', { description: 'What the answer was for: to act, or only to be recorded.' }),
    outcome: t.expose('outcome', { type: 'JSON', description: 'What the policy answered.' }),
    matchedRows: t.expose('matchedRows', { type: 'JSON', description: 'The rows of its table that applied.' }),
    candidates: t.field({
      type: [DecisionCandidateType],
      description:
        'Every way that could have been taken, with what each rule said; empty when there was no choice among ways.',
      resolve: (decision) => decision.candidates,
    }),
    winner: t.exposeString('winner', {
      nullable: true,
      description: 'Key of the candidate chosen; null when none was.',
    }),
    runnerUp: t.exposeString('runnerUp', {
      nullable: true,
      description: 'Key of the second best; null when there was none.',
    }),
    margin: t.expose('margin', {
      type: 'Decimal',
      nullable: true,
      description: 'How far the winner was ahead; null without a runner-up.',
    }),
    inputHash: t.exposeString('inputHash', { description: 'SHA-256 of the complete facts that it was made on.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was made.' }),
  }),
})

const DecisionWhere = builder.inputType('DecisionWhere', {
  description: 'Which decisions; every condition given must hold.',
  fields: (t) => ({
    orderId: t.id({ required: false, description: 'About this order.' }),
    policyKey: t.string({ required: false, description: 'By this policy.' }),
  }),
})

builder.queryField('decisions', (t) =>
  t.field({
    type: connectionOf(Decision),
    description: 'Decisions, the newest first. Needs decision:read.',
    authScopes: { permission: 'decision:read' },
    args: { ...pageArguments, where: t.arg({ type: DecisionWhere, required: false, description: 'Which of them.' }) },
    complexity: listComplexity,
    resolve: async (_, args, context) => {
      const filter = {
        orderId: localIdOrNull(args.where?.orderId) ?? undefined,
        policyKey: args.where?.policyKey ?? undefined,
      }
      const page = pageRequest(args)
      return connectionFrom(await findDecisions(actorOf(context), filter, page), page)
    },
  }),
)
