import { describe, expect, test } from 'vitest'
import { decisionModel } from './decision-table.rules.ts'
import { defaultPolicies } from './default-policies.ts'
import { evaluateVersion, type PolicyVersionContent } from './evaluate-version.ts'
import { factProblems } from './facts.rules.ts'
import type { PolicyDefinition } from './policy-definition.rules.ts'

const versionOf = (definition: PolicyDefinition, id: string = definition.key): PolicyVersionContent => ({
  id,
  key: definition.key,
  version: 1,
  mode: definition.mode,
  inputs: definition.inputs,
  outputs: definition.outputs,
  content: decisionModel(definition),
})

const cases = defaultPolicies.flatMap((definition) =>
  definition.tests.map((kept) => ({ definition, kept, title: `${definition.key}: ${kept.name}` })),
)

describe('the default policies keep their own tests', () => {
  test.each(cases)('$title', async ({ definition, kept }) => {
    const { output, matchedRows } = await evaluateVersion(versionOf(definition), kept.facts)
    expect({ rows: matchedRows.map((row) => row.id), answer: output }).toEqual({ rows: kept.rows, answer: kept.answer })
  })

  test('every row of every default table answers in at least one of its tests, or is a veto', () => {
    const silent = defaultPolicies.flatMap(({ key, rows, tests }) => {
      const fired = new Set(tests.flatMap((kept) => kept.rows))
      return rows.filter((row) => !fired.has(row.id) && !('veto' in row.give)).map((row) => `${key}/${row.id}`)
    })
    expect(silent).toEqual(['order.routing/ship-late', 'order.routing/service'])
  })

  test('rows read only declared facts and give only declared answers', () => {
    const strangers = defaultPolicies.flatMap(({ key, rows, inputs, outputs }) => {
      const known = new Set([...inputs, ...outputs].map(({ name }) => name))
      return rows.flatMap((row) =>
        [...Object.keys(row.when), ...Object.keys(row.give)]
          .filter((name) => !known.has(name))
          .map((n) => `${key}/${n}`),
      )
    })
    expect(strangers).toEqual([])
  })
})

const table: PolicyDefinition = {
  key: 'order.backorder',
  ownerRole: 'MANAGER',
  risk: 'LOW',
  mode: 'AUTOMATIC',
  note: '',
  hitPolicy: 'FIRST',
  inputs: [{ name: 'units', type: 'INTEGER', description: '' }],
  outputs: [{ name: 'action', type: 'TEXT', values: ['WAIT', 'CANCEL'], description: '' }],
  rows: [
    { id: 'few', note: 'Few units', when: { units: '< 10' }, give: { action: '"WAIT"' } },
    { id: 'wrong', note: 'Not in the list', when: { units: '100' }, give: { action: '"SHRUG"' } },
  ],
  tests: [],
}

describe('evaluating a version', () => {
  test('names version, row and note', async () => {
    const answer = await evaluateVersion(versionOf(table, 'v1'), { units: 3, unread: 'kept for later versions' })
    expect(answer).toMatchObject({
      version: { id: 'v1', version: 1 },
      output: { action: 'WAIT' },
      matchedRows: [{ id: 'few', index: 0, note: 'Few units', answer: { action: 'WAIT' } }],
    })
  })

  test.each([
    [{ units: 2 ** 53 }, 'units: TOO_LARGE'],
    [{ units: 1.5 }, 'units: WRONG_TYPE'],
    [{ units: '3' }, 'units: WRONG_TYPE'],
    [{}, 'units: MISSING'],
  ])('facts %j are refused, never taken for "no match"', async (facts, problem) => {
    const refused = evaluateVersion(versionOf(table, 'v1'), facts)
    await expect(refused).rejects.toMatchObject({
      code: 'POLICY_FACTS_REFUSED',
      facts: { problems: [expect.stringContaining(problem)] },
    })
  })

  test('facts that no row covers are a gap, and an answer outside its list is refused', async () => {
    await expect(evaluateVersion(versionOf(table, 'v1'), { units: 50 })).rejects.toMatchObject({ code: 'POLICY_GAP' })
    await expect(evaluateVersion(versionOf(table, 'v1'), { units: 100 })).rejects.toMatchObject({
      code: 'POLICY_FACTS_REFUSED',
      facts: { problems: ['action: NOT_IN_LIST, expected WAIT | CANCEL'] },
    })
  })

  test('2^53 - 1 is still a fact', () => {
    expect(factProblems({ units: Number.MAX_SAFE_INTEGER }, table.inputs)).toEqual([])
  })
})
