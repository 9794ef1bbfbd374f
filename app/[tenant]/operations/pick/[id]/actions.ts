'use server'

import { requireActor } from '../../../../actor.ts'
import { runAct } from '../../act.ts'
import type { ActAnswer } from '../../act-answer.ts'
import { startPickingAct } from './pick-documents.ts'

/** Takes the task: it is this person's from now on. */
export async function takeTaskAction(tenant: string, id: string, key: string): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  return runAct(actor, startPickingAct, { fulfillmentOrderId: id }, { mode: 'act', key })
}
