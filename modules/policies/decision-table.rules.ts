import type { PolicyDefinition } from './policy-definition.rules.ts'

/** The part of a JSON Decision Model (GoRules) that holds the table. */
export interface TableContent {
  readonly hitPolicy: 'first' | 'collect'
  readonly inputs: readonly { readonly id: string; readonly name: string; readonly field: string }[]
  readonly outputs: readonly { readonly id: string; readonly name: string; readonly field: string }[]
  readonly rules: readonly Readonly<Record<string, string>>[]
}

/** A decision model of one table between its facts and its answer: what PolicyVersion.content holds. */
export interface DecisionModel {
  readonly contentType: 'application/vnd.gorules.decision'
  readonly nodes: readonly {
    readonly id: string
    readonly name: string
    readonly type: 'inputNode' | 'decisionTableNode' | 'outputNode'
    readonly position: { readonly x: number; readonly y: number }
    readonly content?: TableContent
  }[]
  readonly edges: readonly {
    readonly id: string
    readonly type: 'edge'
    readonly sourceId: string
    readonly targetId: string
  }[]
}

/** The node of the table, by which the engine's trace is read. */
export const tableNodeId = 'table'

type TableSource = Pick<PolicyDefinition, 'key' | 'hitPolicy' | 'inputs' | 'outputs' | 'rows'>

/** Writes a policy's rows as the decision model that the engine runs and that an editor can open. */
export function decisionModel(source: TableSource): DecisionModel {
  // The engine takes a cell that is absent for one that never matches: a blank one always does.
  const blank = Object.fromEntries([...source.inputs, ...source.outputs].map(({ name }) => [name, '']))
  const rules = source.rows.map((row) => ({ _id: row.id, _description: row.note, ...blank, ...row.when, ...row.give }))
  const column = ({ name }: { name: string }) => ({ id: name, name, field: name })
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'facts', name: 'facts', type: 'inputNode', position: { x: 0, y: 0 } },
      {
        id: tableNodeId,
        name: source.key,
        type: 'decisionTableNode',
        position: { x: 240, y: 0 },
        content: {
          hitPolicy: source.hitPolicy === 'FIRST' ? 'first' : 'collect',
          inputs: source.inputs.map(column),
          outputs: source.outputs.map(column),
          rules,
        },
      },
      { id: 'answer', name: 'answer', type: 'outputNode', position: { x: 480, y: 0 } },
    ],
    edges: [
      { id: 'facts-table', type: 'edge', sourceId: 'facts', targetId: tableNodeId },
      { id: 'table-answer', type: 'edge', sourceId: tableNodeId, targetId: 'answer' },
    ],
  }
}

/** The rows of a stored model, by id, with what they say; empty when the model holds no table. */
export function rowNotes(model: DecisionModel): ReadonlyMap<string, string> {
  const table = model.nodes.find((node) => node.id === tableNodeId)?.content
  return new Map(table?.rules.map((rule) => [rule._id ?? '', rule._description ?? '']))
}
