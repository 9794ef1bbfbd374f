import { canonicalHash } from '#lib/canonical-json'
import type { Actor } from '#platform/actor'
import { newId } from '#platform/ids'
import type { Transaction } from '#platform/tenancy'
import { decisionModel } from './decision-table.rules.ts'
import { defaultPolicies } from './default-policies.ts'
import type { PolicyDefinition } from './policy-definition.rules.ts'

interface Installation {
  readonly actor: Pick<Actor, 'tenantId' | 'id'>
  readonly tx: Pick<Transaction, 'policy' | 'policyVersion'>
  readonly now: Date
}

/** Plain JSON for a JSON column: absent members are left out. */
const json = (value: unknown) => JSON.parse(JSON.stringify(value))

/**
 * Gives the tenant the default policies that it does not have yet, each with version 1 ACTIVE from now on. Three
 * statements; what exists is left alone. Answers the keys installed.
 */
export async function installDefaultPolicies({ actor, tx, now }: Installation): Promise<readonly string[]> {
  const { tenantId } = actor
  const existing = await tx.policy.findMany({ where: { tenantId }, select: { key: true } })
  const kept = new Set(existing.map(({ key }) => key))
  const missing = defaultPolicies
    .filter(({ key }) => !kept.has(key))
    .map((definition) => ({ definition, policyId: newId() }))
  if (missing.length === 0) return []
  await tx.policy.createMany({
    data: missing.map(({ definition: { key, ownerRole, risk, mode }, policyId }) => ({
      tenantId,
      id: policyId,
      key,
      ownerRole,
      risk,
      mode,
      createdAt: now,
      updatedAt: now,
    })),
  })
  await tx.policyVersion.createMany({
    data: missing.map(({ definition, policyId }) => ({
      tenantId,
      id: newId(),
      policyId,
      version: 1,
      status: 'ACTIVE',
      ...contentOf(definition),
      note: definition.note,
      effectiveFrom: now,
      activatedAt: now,
      activatedById: actor.id,
      createdById: actor.id,
      createdAt: now,
    })),
  })
  return missing.map(({ definition }) => definition.key)
}

function contentOf(definition: PolicyDefinition) {
  const content = decisionModel(definition)
  const { inputs, outputs, tests } = definition
  return {
    inputs: json(inputs),
    outputs: json(outputs),
    content: json(content),
    tests: json(tests),
    contentHash: canonicalHash({ inputs, outputs, content }),
  }
}
