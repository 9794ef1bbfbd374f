import { findReasons, type ReasonView } from '#modules/organization/find-reasons'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { ReasonActivityEnum } from '../enums/organization-enums.ts'

const ReasonCode = builder.objectRef<ReasonView>('ReasonCode').implement({
  description: 'A reason of the tenant’s own list, given when something is changed by hand.',
  fields: (t) => ({
    activity: t.expose('activity', { type: ReasonActivityEnum, description: 'What it is a reason for.' }),
    code: t.exposeString('code', { description: 'What commands take.' }),
    label: t.exposeString('label', { description: 'What people read.' }),
  }),
})

builder.queryField('reasonCodes', (t) =>
  t.field({
    type: [ReasonCode],
    description: 'The reasons in use for some activities, by their words. Needs portal:use.',
    authScopes: { permission: 'portal:use' },
    args: {
      activities: t.arg({ type: [ReasonActivityEnum], required: true, description: 'For what.' }),
    },
    resolve: (_, { activities }, context) => findReasons(actorOf(context), activities),
  }),
)
