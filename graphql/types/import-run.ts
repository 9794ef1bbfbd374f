import { findImportRejects, type ImportRejectView } from '#modules/imports/find-import-rejects'
import { findImportTotals, type SetAsideTotal } from '#modules/imports/find-import-run'
import { findImportRuns } from '#modules/imports/find-import-runs'
import { builder } from '../builder.ts'
import { connectionFrom, connectionOf, listComplexity, pageArguments, pageRequest } from '../connection.ts'
import { actorOf } from '../context.ts'
import { ImportKindEnum, ImportStatusEnum } from '../enums/import-enums.ts'
import { listQuery } from '../lists.ts'
import { Money, moneyOf, moneyOrNull } from '../money.ts'
import { ImportRun } from '../refs.ts'

const ImportReject = Object.assign(
  builder.objectRef<ImportRejectView>('ImportReject').implement({
    description: 'A row that was not taken: where it stands, what is wrong, what is expected.',
    fields: (t) => ({
      file: t.exposeString('file', { description: 'The file.' }),
      line: t.exposeInt('line', { description: 'The line.' }),
      column: t.exposeString('column', { nullable: true, description: 'The column; null when it is about the row.' }),
      value: t.exposeString('value', { nullable: true, description: 'What stands there; null when nothing does.' }),
      reason: t.exposeString('reason', { description: 'What is wrong, for programs.' }),
      expected: t.exposeString('expected', {
        nullable: true,
        description: 'What is expected; null when that is plain.',
      }),
      raw: t.exposeString('raw', { description: 'The row as a line of CSV.' }),
    }),
  }),
  { name: 'ImportReject' },
)

const SetAside = builder.objectRef<SetAsideTotal>('ImportSetAsideTotal').implement({
  description: 'Rows that were kept and counted but belong to a later part.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'RETURN, STOCK_NOTE, FEE or OTHER.' }),
    rows: t.exposeInt('rows', { description: 'How many rows.' }),
    groups: t.exposeInt('groups', { description: 'How many orders, invoices or notes.' }),
    amount: t.field({
      type: Money,
      nullable: true,
      description: 'What they come to; null without a currency.',
      resolve: (total) => moneyOrNull(BigInt(total.amountMinor), total.currency),
    }),
  }),
})

ImportRun.implement({
  description: 'Files that are taken in: accepted + set aside + rejected = received, always.',
  fields: (t) => ({
    profileKey: t.exposeString('profileKey', { description: 'How the files are read.' }),
    kind: t.expose('kind', { type: ImportKindEnum, description: 'What is imported.' }),
    status: t.expose('status', { type: ImportStatusEnum, description: 'How far it is.' }),
    fileNames: t.stringList({ description: 'The files.', resolve: (run) => run.files.map(({ name }) => name) }),
    received: t.exposeInt('received', { description: 'Rows read.' }),
    accepted: t.exposeInt('accepted', { description: 'Rows taken.' }),
    setAside: t.exposeInt('setAside', { description: 'Rows kept for a later part.' }),
    rejected: t.exposeInt('rejected', { description: 'Rows not taken.' }),
    ordersCreated: t.exposeInt('ordersCreated', { description: 'Orders made.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Orders that were known already.' }),
    totalBytes: t.exposeFloat('totalBytes', { description: 'Size of the files.' }),
    stagedBytes: t.exposeFloat('stagedBytes', { description: 'How much of them was read.' }),
    acceptedTotals: t.field({
      type: [Money],
      description: 'What the orders taken come to, by currency.',
      resolve: (run) =>
        Object.entries(run.checkpoint.accepted).map(([currency, amount]) => moneyOf(BigInt(amount), currency)),
    }),
    setAsideTotals: t.field({
      type: [SetAside],
      description: 'What was set aside comes to.',
      complexity: 10,
      resolve: async (run, _, context) => (await findImportTotals(actorOf(context), run)).setAside,
    }),
    rejects: t.field({
      type: connectionOf(ImportReject),
      description: 'The rows that were not taken, by line.',
      args: pageArguments,
      complexity: listComplexity,
      resolve: async (run, args, context) => {
        const page = pageRequest(args)
        return connectionFrom(await findImportRejects(actorOf(context), { runId: run.id }, page), page)
      },
    }),
    error: t.exposeString('error', { nullable: true, description: 'Why it broke off; null when it did not.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it lasts.',
    }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const ImportWhere = builder.inputType('ImportWhere', {
  description: 'Which imports; every condition given must hold.',
  fields: (t) => ({
    statuses: t.field({ type: [ImportStatusEnum], required: false, description: 'In one of these states.' }),
    profileKey: t.string({ required: false, description: 'Read in this way.' }),
  }),
})

listQuery('imports', {
  type: ImportRun,
  permission: 'import:read',
  description: 'Imports, the newest first.',
  where: ImportWhere,
  find: findImportRuns,
})
