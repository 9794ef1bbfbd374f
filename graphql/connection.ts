import type { ObjectRef } from '@pothos/core'
import type { Page, PageRequest } from '#platform/page'
import { builder, pageSize, type SchemaTypes } from './builder.ts'
import { fieldError } from './errors.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>

type Listed<V> = ObjectRef<Types, unknown, V> & { readonly name: string }

const makeConnection = <V>(type: Listed<V>) =>
  builder.connectionObject(
    {
      type: type as unknown as ObjectRef<Types, V, V>,
      name: `${type.name}Connection`,
      description: `A page of a list of ${type.name}.`,
    },
    { name: `${type.name}Edge`, description: `One ${type.name} in a list, and where it stands.` },
  )

const made = new Map<string, unknown>()

/** `TypeConnection` with `edges`, `nodes` and `pageInfo`; no totals. One per type, however many lists of it there are. */
export function connectionOf<V>(type: Listed<V>): ReturnType<typeof makeConnection<V>> {
  const connection = made.get(type.name) ?? makeConnection(type)
  made.set(type.name, connection)
  return connection as ReturnType<typeof makeConnection<V>>
}

const described = {
  first: `How many rows, 1 to ${pageSize.largest}; ${pageSize.usual} when left out.`,
  after: 'The cursor of the last row that you have; the page begins behind it.',
}

/** The paging arguments of a list field: `args: { ...pageArguments, where: … }`. */
export const pageArguments = builder.args((t) => ({
  first: t.int({ required: false, description: described.first }),
  after: t.string({ required: false, description: described.after }),
}))

/** Refuses page sizes that are not 1 to 100 before anything is read. */
export function pageRequest(args: { first?: number | null; after?: string | null }): PageRequest {
  const first = args.first ?? pageSize.usual
  if (first < 1 || first > pageSize.largest) {
    throw fieldError('BAD_INPUT', `"first" is ${first}; expected 1 to ${pageSize.largest}.`, { argument: 'first' })
  }
  return { first, after: args.after ?? null }
}

/** A read's page in the form of a Relay connection. */
export function connectionFrom<V>(page: Page<V>, { after }: PageRequest) {
  return {
    edges: page.rows.map((node, index) => ({ node, cursor: page.cursors[index] ?? '' })),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: Boolean(after),
      startCursor: page.cursors[0] ?? null,
      endCursor: page.cursors.at(-1) ?? null,
    },
  }
}

/** A list costs its page size times its rows. */
export const listComplexity = ({ first }: { first?: number | null }) => ({
  field: 1,
  multiplier: Math.min(Math.max(first ?? pageSize.usual, 1), pageSize.largest),
})
