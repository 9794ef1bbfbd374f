import { type BatchRow, type CellProblem, type RowOutcome, rejected } from '#lib/batch-rows'
import type { CommandContext } from '#platform/command'
import { lockImport } from './internal/import-lock.store.ts'
import { findKitStandings, type KitStanding, saveKits } from './internal/kit-batch.store.ts'
import { kitProblem, sharesOf } from './kit.rules.ts'
import { type KitRowFields, readKitRow, recipeText } from './kit-row.rules.ts'

interface Recipe {
  readonly kit: KitStanding
  readonly shipTogether: boolean
  readonly components: readonly {
    readonly variantId: string
    readonly sku: string
    readonly quantity: number
    readonly priceShare: string
  }[]
}

type Standings = ReadonlyMap<string, KitStanding>

/** Why a SKU cannot be made a kit, in words; null when it can or is one. */
function standingProblem(kit: KitStanding): string | null {
  if (kit.isKit) return null
  if (kit.onHand > 0) return `no stock of ${kit.sku} itself; ${kit.onHand} are on hand`
  return kit.usedBy ? `a SKU that is no component; ${kit.usedBy} contains it` : null
}

/** The recipe that the rows of one kit make, or what is wrong with the kit. */
function recipeOf(rows: readonly KitRowFields[], standings: Standings): Recipe | CellProblem {
  const [first] = rows
  const kit = standings.get(first?.kitSku ?? '')
  if (!first || !kit)
    return { column: 'kit_sku', value: first?.kitSku ?? '', reason: 'UNKNOWN_SKU', expected: 'a SKU of this tenant' }
  const unknown = rows.find(({ sku }) => !standings.has(sku))
  if (unknown)
    return { column: 'component_sku', value: unknown.sku, reason: 'UNKNOWN_SKU', expected: 'a SKU of this tenant' }
  const refuse = (expected: string): CellProblem => ({
    column: 'kit_sku',
    value: kit.sku,
    reason: 'KIT_REFUSED',
    expected,
  })
  const standing = standingProblem(kit)
  if (standing) return refuse(standing)
  const parts = rows.map(({ sku, quantity, priceShare }) => {
    const { id = '', isKit = false, priceMinor = null } = standings.get(sku) ?? {}
    return { variantId: id, sku, quantity, priceShare, isKit, priceMinor }
  })
  const problem = kitProblem(kit.id, parts)
  if (problem) return refuse(`a recipe of ordinary goods, each once, with shares for all or none (${problem.code})`)
  const shares = sharesOf(parts)
  const components = parts.map(({ variantId, sku, quantity }, index) => ({
    variantId,
    sku,
    quantity,
    priceShare: shares[index] ?? '0',
  }))
  return { kit, components, shipTogether: rows.find((row) => row.shipTogether !== undefined)?.shipTogether ?? true }
}

/** Kits of one table that contain each other: the later one is refused. */
function crossed(recipe: Recipe, recipes: readonly Recipe[]): CellProblem | null {
  const inner = recipe.components.find(({ variantId }) => recipes.some(({ kit }) => kit.id === variantId))
  return inner
    ? {
        column: 'component_sku',
        value: inner.sku,
        reason: 'KIT_REFUSED',
        expected: 'ordinary goods, no kit of this file',
      }
    : null
}

function judge(
  groups: ReadonlyMap<string, readonly { fields: KitRowFields; problem: CellProblem | null }[]>,
  standings: Standings,
) {
  const drafts = [...groups].map(([sku, reads]) => {
    const broken = reads.find(({ problem }) => problem !== null)
    return {
      sku,
      reads,
      broken,
      verdict: broken
        ? null
        : recipeOf(
            reads.map(({ fields }) => fields),
            standings,
          ),
    }
  })
  const recipes = drafts.flatMap(({ verdict }) => (verdict && 'kit' in verdict ? [verdict] : []))
  return drafts.map(({ verdict, ...draft }) => ({
    ...draft,
    verdict: verdict && 'kit' in verdict ? (crossed(verdict, recipes) ?? verdict) : verdict,
  }))
}

type Judged = ReturnType<typeof judge>[number]

function outcomesOf({ reads, broken, verdict }: Judged): RowOutcome[] {
  return reads.map(({ fields: { line }, problem }): RowOutcome => {
    if (problem) return rejected(line, problem)
    if (broken)
      return rejected(line, {
        column: null,
        value: null,
        reason: 'OTHER_ROW_REJECTED',
        expected: `the kit's row at line ${broken.fields.line} to be right`,
      })
    if (verdict && !('kit' in verdict)) return rejected(line, verdict)
    if (!verdict || isSame(verdict)) return { line, outcome: 'UNCHANGED' }
    return { line, outcome: verdict.kit.isKit ? 'UPDATED' : 'CREATED' }
  })
}

const isSame = ({ kit, components, shipTogether }: Recipe): boolean =>
  kit.components !== null &&
  recipeText(kit.components, kit.shipTogether ?? true) === recipeText(components, shipTogether)

/**
 * Takes up to 500 rows of a kit table in, one component a row and all rows of a kit in one call, in a constant number of
 * statements. A kit is taken whole or not at all; a recipe that differs becomes its next version. Records one event.
 */
export async function importKitRows(cx: CommandContext, rows: readonly BatchRow[]): Promise<RowOutcome[]> {
  await lockImport(cx)
  const groups = new Map<string, { fields: KitRowFields; problem: CellProblem | null }[]>()
  for (const read of rows.map(readKitRow))
    groups.set(read.fields.kitSku, [...(groups.get(read.fields.kitSku) ?? []), read])
  const skus = [...groups.values()].flat().flatMap(({ fields }) => [fields.kitSku, fields.sku])
  const standings = new Map((await findKitStandings(cx, [...new Set(skus)])).map((each) => [each.sku, each]))
  const judged = judge(groups, standings)
  const changed = judged.flatMap(({ verdict }) => (verdict && 'kit' in verdict && !isSame(verdict) ? [verdict] : []))
  await saveKits(cx, changed)
  cx.record({
    type: 'kit.imported',
    objects: changed.map(({ kit }) => ({ type: 'Variant', id: kit.id, role: 'kit' })),
    data: {
      received: rows.length,
      kits: changed.map(({ kit, components, shipTogether }) => ({
        ...{ sku: kit.sku, shipTogether },
        components: components.map(({ sku, quantity, priceShare }) => ({ sku, quantity, priceShare })),
      })),
    },
    changes: changed.map(({ kit }) => ({
      object: `Variant:${kit.id}`,
      field: 'kitVersion',
      before: kit.kitVersion,
      after: (kit.kitVersion ?? 0) + 1,
    })),
  })
  const outcomes = new Map(judged.flatMap(outcomesOf).map((outcome) => [outcome.line, outcome]))
  return rows.map(({ line }) => outcomes.get(line) ?? { line, outcome: 'UNCHANGED' })
}
