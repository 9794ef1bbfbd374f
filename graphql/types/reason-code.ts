import { findReasons } from '#modules/organization/find-reasons'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { ReasonActivityEnum } from '../enums/organization-enums.ts'
import { ReasonCode } from '../refs.ts'

ReasonCode.implement({
  description: 'A reason of the tenant’s own list, given when something is changed by hand.',
  fields: (t) => ({
    activity: t.expose('activity', { type: ReasonActivityEnum, description: 'What it is a reason for.' }),
    code: t.exposeString('code', { description: 'What commands take.' }),
    label: t.exposeString('label', { description: 'What people read.' }),
    isActive: t.exposeBoolean('isActive', { description: 'Whether it may be given; false: taken off its list.' }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

builder.queryField('reasonCodes', (t) =>
  t.field({
    type: [ReasonCode],
    description: 'The reasons of some activities, by their words. Needs portal:use.',
    authScopes: { permission: 'portal:use' },
    args: {
      activities: t.arg({ type: [ReasonActivityEnum], required: false, description: 'For what; all when left out.' }),
      withInactive: t.arg.boolean({ required: false, description: 'Also those taken off their list.' }),
    },
    resolve: async (_, filter, context) => [...(await findReasons(actorOf(context), filter))],
  }),
)
