import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import DataloaderPlugin from '@pothos/plugin-dataloader'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin, { type AuthFailure } from '@pothos/plugin-scope-auth'
import { may } from '#platform/actor'
import { forbidden, unauthenticated } from '#platform/faults'
import { fromGlobalId, toGlobalId } from '#platform/ids'
import type { Permission } from '#platform/permissions'
import type { RequestContext } from './context.ts'

export interface SchemaTypes {
  Context: RequestContext
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  AuthScopes: { signedIn: boolean; permission: Permission }
  Scalars: {
    ID: { Input: string; Output: string | number | bigint }
    DateTime: { Input: Date; Output: Date | string }
    Date: { Input: string; Output: Date | string }
    Decimal: { Input: string; Output: string }
    CurrencyCode: { Input: string; Output: string }
    BigInt: { Input: bigint; Output: bigint | number | string }
    JSON: { Input: unknown; Output: unknown }
  }
}

export const pageSize = { usual: 25, largest: 100 }
/** A list without a page size counts as this many items when a query's cost is computed. */
const usualListLength = 5

/** The permission whose lack refused a field. */
function missingPermission(failure: AuthFailure): string | null {
  if ('failures' in failure) return failure.failures.map(missingPermission).find((found) => found !== null) ?? null
  return 'parameter' in failure && typeof failure.parameter === 'string' ? failure.parameter : null
}

/** Defines nothing itself: each type lives in types/ with its queries, each mutation in operations/. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ScopeAuthPlugin, RelayPlugin, ComplexityPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: ({ actor }) => ({
      signedIn: actor !== null,
      permission: (permission) => actor !== null && may(actor, permission),
    }),
    unauthorizedError: (_, { actor }, __, { failure }) => {
      const missing = missingPermission(failure)
      return actor && missing ? forbidden(missing) : unauthenticated()
    },
  },
  complexity: { defaultComplexity: 1, defaultListMultiplier: usualListLength },
  relay: {
    cursorType: 'String',
    encodeGlobalID: (typename, id) => toGlobalId(typename, String(id)),
    decodeGlobalID: (globalId) => {
      const found = fromGlobalId(globalId)
      return { typename: found?.type ?? '', id: found?.id ?? '' }
    },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    idFieldOptions: { description: 'The opaque global id; `node(id:)` finds the object again.' },
    nodeTypeOptions: { description: 'Anything that has a global id.' },
    pageInfoTypeOptions: { description: 'Where a page of a list ends and whether another follows.' },
    hasNextPageFieldOptions: { description: 'Whether more rows follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether this page was asked for with `after`.' },
    startCursorFieldOptions: { description: 'Cursor of the first row; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last row, to be passed as `after`; null on an empty page.' },
    pageInfoFieldOptions: { description: 'Where the page ends and whether another follows.' },
    cursorFieldOptions: { description: 'Where this row stands in the list; valid for the same order only.' },
    nodeFieldOptions: { description: 'The row itself.' },
    edgesFieldOptions: {
      description: 'The rows of this page with their cursors.',
      complexity: { field: 1, multiplier: 1 },
    },
    nodesFieldOptions: { description: 'The rows of this page.', complexity: { field: 1, multiplier: 1 } },
    nodesOnConnection: {
      description: 'The rows of this page, without cursors.',
      complexity: { field: 1, multiplier: 1 },
    },
  },
})

/** Spread into a field that not everybody who sees its object may read: null for those who may not. */
export const readable = <P extends Permission>(permission: P) =>
  ({ nullable: true, authScopes: { permission }, unauthorizedResolver: () => null }) as const

/** Spread into a field that tells who a customer is. */
export const personal = readable('personal-data:read')

builder.queryType({ description: 'Everything that can be read.' })
builder.mutationType({ description: 'Everything that can be changed; each mutation is one command.' })
