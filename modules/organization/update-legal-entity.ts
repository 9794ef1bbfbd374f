import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { lockRow, type Versioned } from '#platform/lock-row'
import { NothingToChange } from '#platform/master-data'
import { updateLegalEntityInput } from './organization.input.ts'

/** Changes the seller of record. What was invoiced and valued stays as it was. */
export const updateLegalEntity = command({
  name: 'legal-entity.update',
  permission: 'legal-entity:write',
  input: updateLegalEntityInput,
  refusals: ['NOTHING_TO_CHANGE'],
  async run(cx, { legalEntityId, ...data }) {
    const entity = await lockRow<Versioned>(cx, 'LegalEntity', legalEntityId)
    cx.expectVersion(entity.version)
    const changes = changesBetween(`LegalEntity:${entity.id}`, { ...entity }, data)
    if (changes.length === 0) throw new NothingToChange('LegalEntity', entity.id)
    const version = entity.version + 1
    await cx.tx.legalEntity.updateMany({
      where: { tenantId: cx.actor.tenantId, id: entity.id },
      data: { ...data, version, updatedAt: cx.now },
    })
    cx.record({ type: 'legal-entity.updated', objects: [{ type: 'LegalEntity', id: entity.id }], changes })
    return { type: 'LegalEntity', id: entity.id, version }
  },
})
