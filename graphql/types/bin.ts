import { findBinByCode, findBins } from '#modules/locations/find-bins'
import { builder } from '../builder.ts'
import { connectionFrom, connectionOf, listComplexity, pageArguments, pageRequest } from '../connection.ts'
import { actorOf } from '../context.ts'
import { BinPurposeEnum } from '../enums/place-enums.ts'
import { Bin, Location } from '../refs.ts'

Bin.implement({
  description: 'A place for goods within a location.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What its label says; unique within the location.' }),
    purpose: t.expose('purpose', { type: BinPurposeEnum, description: 'What it is for.' }),
    walkSequence: t.exposeInt('walkSequence', {
      description: 'Its place on the picker’s walk: the lower, the earlier.',
    }),
    isActive: t.exposeBoolean('isActive', { description: 'Whether goods may be put there.' }),
    location: t.field({
      type: Location,
      authScopes: { permission: 'location:read' },
      description: 'The location it belongs to.',
      resolve: (bin) => bin.locationId,
    }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const BinWhere = builder.inputType('BinWhere', {
  description: 'Which bins; every condition given must hold.',
  fields: (t) => ({
    purpose: t.field({ type: BinPurposeEnum, required: false, description: 'For this purpose.' }),
    isActive: t.boolean({ required: false, description: 'In use or not.' }),
  }),
})

builder.objectField(Location, 'bins', (t) =>
  t.field({
    type: connectionOf(Bin),
    description: 'Its bins, by code.',
    args: { ...pageArguments, where: t.arg({ type: BinWhere, required: false, description: 'Which of them.' }) },
    complexity: listComplexity,
    resolve: async (location, args, context) => {
      const page = pageRequest(args)
      return connectionFrom(await findBins(actorOf(context), { locationId: location.id, ...args.where }, page), page)
    },
  }),
)

builder.objectField(Location, 'bin', (t) =>
  t.field({
    type: Bin,
    nullable: true,
    description: 'The bin in use that a label names, without regard to case; null when there is none.',
    args: { code: t.arg.string({ required: true, description: 'What the label says.' }) },
    resolve: (location, { code }, context) => findBinByCode(actorOf(context), location.id, code),
  }),
)
