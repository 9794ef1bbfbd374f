import { findImportProfiles, type ProfileView } from '#modules/imports/find-profile'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { ImportKindEnum } from '../enums/import-enums.ts'

interface ProfileFile {
  readonly role: string
  readonly columns: readonly string[]
  readonly optional: boolean
}

const ImportProfileFile = builder.objectRef<ProfileFile>('ImportProfileFile').implement({
  description: 'A file that a profile reads; it is known by its columns, whatever it is called.',
  fields: (t) => ({
    role: t.exposeString('role', { description: 'What it holds.' }),
    columns: t.exposeStringList('columns', { description: 'The columns that it must have.' }),
    isOptional: t.exposeBoolean('optional', { description: 'Whether it may be left out.' }),
  }),
})

const ImportProfile = builder.objectRef<ProfileView>('ImportProfile').implement({
  description: 'How files of one kind are read.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What `startImport` takes.' }),
    name: t.exposeString('name', { description: 'The name that people read.' }),
    description: t.exposeString('description', { description: 'What it reads.' }),
    kind: t.field({
      type: ImportKindEnum,
      description: 'What is imported.',
      resolve: ({ definition }) => definition.kind,
    }),
    isBuiltIn: t.exposeBoolean('isBuiltIn', { description: 'Whether every tenant has it.' }),
    files: t.field({
      type: [ImportProfileFile],
      description: 'The files that it reads.',
      resolve: ({ definition }) =>
        Object.entries(definition.files).map(([role, { columns, optional }]) => ({ role, columns, optional })),
    }),
  }),
})

builder.queryField('importProfiles', (t) =>
  t.field({
    type: [ImportProfile],
    description: 'Every way to read files, the tenant’s own first. Needs import:read.',
    authScopes: { permission: 'import:read' },
    resolve: (_, __, context) => findImportProfiles(actorOf(context)),
  }),
)
