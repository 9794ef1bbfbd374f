import { type CountLineView, findCounts } from '#modules/inventory/find-counts'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { CountStatusEnum } from '../enums/stock-enums.ts'
import { localIds } from '../global-ids.ts'
import { listQuery } from '../lists.ts'
import { StockCount } from '../refs.ts'

const StockCountLine = builder.objectRef<CountLineView>('StockCountLine').implement({
  description: 'What a count found of a variant in a bin.',
  fields: (t) => ({
    binId: t.id({ description: 'The bin’s global id.', resolve: (line) => toGlobalId('Bin', line.binId) }),
    binCode: t.exposeString('binCode', { description: 'The bin.' }),
    variantId: t.id({
      description: 'The variant’s global id.',
      resolve: (line) => toGlobalId('Variant', line.variantId),
    }),
    sku: t.exposeString('sku', { description: 'The variant’s SKU.' }),
    title: t.exposeString('title', { description: 'The variant’s title.' }),
    counted: t.exposeInt('counted', { description: 'Units found.' }),
    expected: t.exposeInt('expected', {
      nullable: true,
      description: 'What the books said then; null while hidden from a blind count.',
    }),
    difference: t.exposeInt('difference', { nullable: true, description: 'Found less expected; null while hidden.' }),
    reasonCode: t.exposeString('reasonCode', { nullable: true, description: 'Why it differs; null when not told.' }),
    countedAt: t.expose('countedAt', { type: 'DateTime', description: 'When it was counted.' }),
  }),
})

StockCount.implement({
  description: 'A count of what lies in the bins of a location.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'What people call it; unique.' }),
    status: t.expose('status', { type: CountStatusEnum, description: 'How far it is.' }),
    locationId: t.id({ description: 'Where.', resolve: (count) => toGlobalId('Location', count.locationId) }),
    locationName: t.exposeString('locationName', { description: 'Where.' }),
    note: t.exposeString('note', { nullable: true, description: 'What was noted; null when nothing.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed; null while open.',
    }),
    countedByName: t.exposeString('countedByName', { nullable: true, description: 'Who counts; null for the system.' }),
    lineCount: t.exposeInt('lineCount', { description: 'How many findings it has.' }),
    differences: t.exposeInt('differences', {
      nullable: true,
      description: 'How many of them differ; null while hidden.',
    }),
    lines: t.field({
      type: [StockCountLine],
      description: 'The findings, in the order of the walk.',
      resolve: (count) => count.lines,
    }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const StockCountWhere = builder.inputType('StockCountWhere', {
  description: 'Which counts; every condition given must hold.',
  fields: (t) => ({
    statuses: t.field({ type: [CountStatusEnum], required: false, description: 'In one of these states.' }),
    locationIds: t.idList({ required: false, description: 'At one of these locations.' }),
  }),
})

listQuery('stockCounts', {
  type: StockCount,
  permission: 'stock:read',
  description:
    'Counts, the latest first. Those who count see no expected quantities while a count is open, unless they may adjust stock.',
  where: StockCountWhere,
  find: (actor, where, page) => {
    const filter = { ...where, locationIds: localIds(where.locationIds) }
    return findCounts(actor, filter, page, { isBlind: !actor.permissions.has('stock:adjust') })
  },
})
