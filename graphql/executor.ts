import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql'
import { requestLog } from '#platform/logger'
import { contextOf } from './context.ts'
import type { Executor } from './execute.ts'
import { formatError } from './masking.ts'

/** Parses and proves a document once; pages send the same few again and again. */
function documentCache(schema: GraphQLSchema): (source: string) => DocumentNode {
  const known = new Map<string, DocumentNode>()
  return (source) => {
    const cached = known.get(source)
    if (cached) return cached
    const document = parse(source)
    const [error] = validate(schema, document)
    if (error) throw error
    known.set(source, document)
    return document
  }
}

/** The executor over a schema: answers plain JSON, errors masked as over HTTP and logged under the request's id. */
export function makeExecutor(schema: GraphQLSchema): Executor {
  const documentOf = documentCache(schema)
  return async (actor, source, variableValues) => {
    const document = documentOf(source)
    const { data, errors = [] } = await execute({ schema, document, variableValues, contextValue: contextOf(actor) })
    const told = errors.map((error) => {
      const { message, extensions = {} } = formatError(error.toJSON(), error)
      if (extensions.code === 'INTERNAL')
        requestLog(actor.requestId).error({ error: error.originalError ?? error }, 'graphql')
      return { message, extensions }
    })
    // Objects of graphql-js have no prototype, and React refuses to pass such to client components.
    return { data: data ? JSON.parse(JSON.stringify(data)) : null, errors: told }
  }
}
