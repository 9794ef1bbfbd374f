import { graphql } from 'graphql'
import { mutations } from '#graphql/command-mutation'
import { formatError } from '#graphql/masking'
import { nodeTypes } from '#graphql/nodes'
import { schema } from '#graphql/schema'
import type { Actor } from '#platform/actor'
import { newId } from '#platform/ids'

export interface Answer {
  readonly data: Record<string, unknown> | null | undefined
  readonly codes: readonly string[]
  readonly messages: readonly string[]
}

/** Asks the schema as this actor (nobody when null), as the HTTP server would once it knows who asks. */
export async function ask(
  actor: Actor | null,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Answer> {
  const contextValue = { actor, requestId: newId() }
  const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue })
  const told = errors.map((error) => formatError(error.toJSON(), error))
  return {
    data: data as Record<string, unknown> | null | undefined,
    codes: told.map(({ extensions }) => String(extensions?.code)),
    messages: told.map(({ message }, index) => `${message} ${errors[index]?.stack ?? ''}`),
  }
}

/** Runs a mutation with its input and answers what kind of object came back, its id and a refusal's words. */
export async function mutate(actor: Actor | null, name: string, input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const hasId = nodeTypes.has(mutations.get(name)?.payload ?? '')
  const fields = `__typename ${hasId ? '... on Node { id }' : ''} ... on Refusal { code message } ... on InvalidInput { issues { path } }`
  const source = `mutation($input: ${type}!) { answer: ${name}(input: $input) { ${fields} } }`
  const answer = await ask(actor, source, { input })
  const result = answer.data?.answer as { __typename: string; id?: string; code?: string; message?: string } | undefined
  return { ...answer, result }
}
