import { refusalMessage } from '#messages/en'
import { isUuid, toGlobalId } from '#platform/ids'
import { InvalidInput, type Refusal, type RefusalFacts } from '#platform/refusal'
import { builder } from './builder.ts'
import type { FactField } from './refusal-facts.ts'
import { refusalEntry } from './refusals.ts'

/** A refusal on its way out: recognized by `refusedWith`, whatever object it stands beside in a union. */
export interface RefusalShape {
  readonly refusedWith: string
  readonly facts: RefusalFacts
  readonly issues: readonly { readonly path: string; readonly message: string }[]
}

export const refusalShape = (refusal: Refusal): RefusalShape => ({
  refusedWith: refusal.code,
  facts: refusal.facts,
  issues: refusal instanceof InvalidInput ? refusal.issues : issuesIn(refusal.facts),
})

/** A stored refusal keeps its issues as "path: message". */
const issuesIn = ({ issues }: RefusalFacts): RefusalShape['issues'] =>
  Array.isArray(issues)
    ? issues.map((issue: string) => {
        const [path = 'input', ...message] = issue.split(': ')
        return { path, message: message.join(': ') }
      })
    : []

const RefusalInterface = builder.interfaceRef<RefusalShape>('Refusal').implement({
  description: 'A business "no": what was asked is not possible, with the figures that say why. Nothing was changed.',
  fields: (t) => ({
    code: t.string({
      description: 'What is refused, for programs; stable.',
      resolve: (refusal) => refusal.refusedWith,
    }),
    message: t.string({
      description: 'What is refused, for people, in the language of the tenant.',
      resolve: (refusal) => refusalMessage(refusal.refusedWith, refusal.facts),
    }),
  }),
})

const InputIssue = builder.objectRef<RefusalShape['issues'][number]>('InputIssue').implement({
  description: 'One thing that is wrong with an input.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The field, such as "lines.0.quantity".' }),
    message: t.exposeString('message', { description: 'What is wrong with it and what is expected.' }),
  }),
})

/** The value of a fact as the API shows it; ids of objects become global ids. */
function shown(fact: FactField, key: string, facts: RefusalFacts): unknown {
  const value = facts[key] ?? null
  const idType = fact.idOf ?? (key === 'id' && typeof facts.type === 'string' ? facts.type : null)
  const one = (item: unknown) => (idType && typeof item === 'string' && isUuid(item) ? toGlobalId(idType, item) : item)
  return Array.isArray(value) ? value.map(one) : one(value)
}

function makeType(code: string) {
  const { type, description, facts } = refusalEntry(code)
  const ref = builder.objectRef<RefusalShape>(type)
  return ref.implement({
    description,
    interfaces: [RefusalInterface],
    fields: (t) => {
      const issues = t.field({
        type: [InputIssue],
        description: 'Everything that is wrong, field by field.',
        resolve: (refusal) => refusal.issues,
      })
      const fields = Object.entries(facts).map(([key, fact]) => [
        key,
        t.field({
          type: fact.isList ? [fact.type] : fact.type,
          nullable: fact.isNullable,
          description: fact.description,
          resolve: (refusal: RefusalShape) => shown(fact, key, refusal.facts) as never,
        }),
      ])
      return { ...(code === 'INVALID_INPUT' ? { issues } : {}), ...Object.fromEntries(fields) }
    },
  })
}

const made = new Map<string, ReturnType<typeof makeType>>()

/** The object type of a refusal, made at first use. */
export function refusalType(code: string): ReturnType<typeof makeType> {
  const type = made.get(code) ?? makeType(code)
  made.set(code, type)
  return type
}
