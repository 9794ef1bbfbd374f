import type { HoldView } from '#modules/orders/order-context.view'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { HoldReasonEnum, HoldScopeEnum } from '../enums/order-enums.ts'

export const Hold = builder.objectRef<HoldView>('Hold').implement({
  description: 'Why an order, or a part of it, waits, and who looks after it.',
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: (hold) => toGlobalId('Hold', hold.id) }),
    reason: t.expose('reason', { type: HoldReasonEnum, description: 'Why.' }),
    blocks: t.expose('blocks', { type: HoldScopeEnum, description: 'What it stops.' }),
    ownerRole: t.exposeString('ownerRole', { description: 'The role that looks after it.' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What the owner should know; null when nothing was noted.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'By when somebody must have looked; null without a date.',
    }),
    placedAt: t.expose('placedAt', { type: 'DateTime', description: 'When it was placed.' }),
    placedByName: t.exposeString('placedByName', {
      nullable: true,
      description: 'Who placed it; null for the system.',
    }),
    releasedAt: t.expose('releasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it stands.',
    }),
    releaseNote: t.exposeString('releaseNote', {
      nullable: true,
      description: 'What was found; null when nothing was noted.',
    }),
  }),
})
