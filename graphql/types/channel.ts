import {
  type Authority,
  type AuthorityGroup,
  authorityGroups,
  authorityOf,
  type StatusMapEntry,
} from '#modules/channels/channel.rules'
import { findChannels } from '#modules/channels/find-channels'
import { builder } from '../builder.ts'
import {
  AuthorityEnum,
  AuthorityGroupEnum,
  ChannelStatusEnum,
  ChannelTypeEnum,
  PaymentTermsEnum,
} from '../enums/place-enums.ts'
import { listQuery } from '../lists.ts'
import { Channel } from '../refs.ts'

const ChannelAuthority = builder.objectRef<{ group: AuthorityGroup; system: Authority }>('ChannelAuthority').implement({
  description: 'Who decides about a group of fields of the channel’s orders.',
  fields: (t) => ({
    group: t.expose('group', { type: AuthorityGroupEnum, description: 'The fields.' }),
    system: t.expose('system', { type: AuthorityEnum, description: 'Who decides about them.' }),
  }),
})

const ChannelStatusMapEntry = builder.objectRef<StatusMapEntry>('ChannelStatusMapEntry').implement({
  description: 'What the channel calls a state of its orders, and which of ours that is.',
  fields: (t) => ({
    theirs: t.exposeString('theirs', { description: 'Their word.' }),
    ours: t.exposeString('ours', { description: 'Our state.' }),
  }),
})

Channel.implement({
  description: 'Where customers buy: a web shop, a marketplace, wholesale.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The short code by which files and people know it; unique.' }),
    name: t.exposeString('name', { description: 'The name that people read.' }),
    type: t.expose('type', { type: ChannelTypeEnum, description: 'What kind of channel it is.' }),
    currency: t.expose('currency', { type: 'CurrencyCode', description: 'The currency of its orders.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone in which its promises are meant.' }),
    status: t.expose('status', { type: ChannelStatusEnum, description: 'Whether orders are taken now.' }),
    pausedReason: t.exposeString('pausedReason', {
      nullable: true,
      description: 'Why it is paused; null when it is not.',
    }),
    pausedUntil: t.expose('pausedUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'When it opens again by itself; null when it is not paused.',
    }),
    paymentTerms: t.expose('paymentTerms', { type: PaymentTermsEnum, description: 'When its goods may leave.' }),
    acceptsOversold: t.exposeBoolean('acceptsOversold', {
      description: 'Whether its orders are accepted although stock is short, because it has sold already.',
    }),
    promiseDays: t.exposeInt('promiseDays', { description: 'Days to ship-by when an order brings no promise.' }),
    priority: t.exposeInt('priority', { description: 'Who gets scarce stock first: the higher.' }),
    defaultServiceCode: t.exposeString('defaultServiceCode', {
      nullable: true,
      description: 'The carrier service of orders that name none; null when routing chooses.',
    }),
    statusMap: t.field({
      type: [ChannelStatusMapEntry],
      description: 'Their states in our words.',
      resolve: (c) => c.statusMap,
    }),
    authority: t.field({
      type: [ChannelAuthority],
      description: 'Who decides, for every group of fields.',
      resolve: (channel) => authorityGroups.map((group) => ({ group, system: authorityOf(channel.authority, group) })),
    }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const ChannelWhere = builder.inputType('ChannelWhere', {
  description: 'Which channels; every condition given must hold.',
  fields: (t) => ({ type: t.field({ type: ChannelTypeEnum, required: false, description: 'Of this kind.' }) }),
})

listQuery('channels', {
  type: Channel,
  permission: 'channel:read',
  description: 'The channels by code.',
  where: ChannelWhere,
  find: findChannels,
})
