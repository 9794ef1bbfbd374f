import type { DecisionCandidate, Remark } from '#modules/decisions/candidate.rules'
import { builder } from '../builder.ts'

const DecisionRemark = builder.objectRef<Remark>('DecisionRemark').implement({
  description: 'One thing that a row of the policy said about a candidate.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What it is about, for programs.' }),
    score: t.exposeFloat('score', { nullable: true, description: 'What it adds or takes; null for a veto.' }),
    note: t.exposeString('note', { description: 'What the row says, in the words of its author.' }),
    rowId: t.exposeString('rowId', { description: 'The row of the policy’s table.' }),
    facts: t.expose('facts', { type: 'JSON', description: 'The figures behind it.' }),
  }),
})

export const DecisionCandidateType = builder.objectRef<DecisionCandidate>('DecisionCandidate').implement({
  description: 'One way that could have been taken.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Names it within the decision.' }),
    label: t.exposeString('label', { description: 'What people call it, such as "Leeds + Lyon".' }),
    score: t.exposeFloat('score', { description: 'The sum of what the rules gave it.' }),
    vetoes: t.field({
      type: [DecisionRemark],
      description: 'Why it was out of the question.',
      resolve: (c) => c.vetoes,
    }),
    reasons: t.field({ type: [DecisionRemark], description: 'What made its score.', resolve: (c) => c.reasons }),
    facts: t.expose('facts', { type: 'JSON', description: 'The facts that the policy was asked.' }),
  }),
})
