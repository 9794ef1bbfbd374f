import type { InputObjectRef, ObjectRef } from '@pothos/core'
import type { Actor } from '#platform/actor'
import type { Page, PageRequest } from '#platform/page'
import type { Permission } from '#platform/permissions'
import { builder, type SchemaTypes } from './builder.ts'
import { connectionFrom, connectionOf, listComplexity, pageArguments, pageRequest } from './connection.ts'
import { actorOf } from './context.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>

/**
 * A list query with a flat `where`, in one call. `find` gets the conditions that were given (an empty object when none)
 * and the page that was asked for.
 */
export function listQuery<View, Where extends object>(
  name: string,
  options: {
    readonly type: ObjectRef<Types, unknown, View> & { readonly name: string }
    readonly permission: Permission
    readonly description: string
    readonly where: InputObjectRef<Types, Where>
    readonly find: (actor: Actor, where: Partial<Where>, page: PageRequest) => Promise<Page<View>>
  },
): void {
  const { type, permission, description, where, find } = options
  const whereArgument = { type: where, required: false, description: 'Which of them; all when left out.' } as const
  builder.queryField(name, (t) =>
    t.field({
      type: connectionOf(type),
      description: `${description} Needs ${permission}.`,
      authScopes: { permission },
      args: { ...pageArguments, where: t.arg(whereArgument) },
      complexity: listComplexity,
      resolve: async (_, args, context) => {
        const page = pageRequest(args)
        const given = (args as { where?: Partial<Where> | null }).where ?? {}
        return connectionFrom(await find(actorOf(context), given, page), page)
      },
    }),
  )
}
