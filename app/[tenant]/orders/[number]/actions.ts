'use server'

import type { ActOutcome } from '#components/orders/act-types'
import { requireActor } from '../../../actor.ts'
import { runAct } from '../run-act.ts'
import { addressDocument, cancelDocument, confirmDocument, holdDocument, releaseDocument } from './act-documents.ts'

/** The order as the page showed it, and a key made when it was drawn: sending the same form twice acts once. */
export type Target = { tenant: string; orderId: string; number: string; version: number; key: string }

const text = (form: FormData, name: string): string | null => String(form.get(name) ?? '').trim() || null

/** Every act carries the version that was seen and its own key. */
const common = ({ orderId, version, key }: Target, act: string, dryRun: boolean) => ({
  orderId,
  expectedVersion: version,
  ...(dryRun ? {} : { idempotencyKey: `${act}:${key}` }),
})

export async function holdOrder(target: Target, form: FormData, dryRun: boolean): Promise<ActOutcome> {
  const input = {
    ...common(target, 'hold', dryRun),
    reason: text(form, 'reason'),
    blocks: text(form, 'blocks'),
    note: text(form, 'note'),
  }
  const actor = await requireActor(target.tenant)
  return runAct(actor, { document: holdDocument, input, dryRun, done: `Order ${target.number} is held` })
}

export async function releaseHold(
  target: Target,
  holdId: string,
  form: FormData,
  dryRun: boolean,
): Promise<ActOutcome> {
  const once = dryRun ? {} : { idempotencyKey: `release:${holdId}:${target.key}` }
  const input = { ...once, holdId, note: text(form, 'note') }
  const actor = await requireActor(target.tenant)
  return runAct(actor, { document: releaseDocument, input, dryRun, done: 'The hold is released' })
}

export async function confirmOrder(target: Target, form: FormData, dryRun: boolean): Promise<ActOutcome> {
  const input = { ...common(target, 'confirm', dryRun), note: text(form, 'note') }
  const actor = await requireActor(target.tenant)
  return runAct(actor, { document: confirmDocument, input, dryRun, done: `Order ${target.number} is confirmed` })
}

const parts = ['name', 'company', 'line1', 'line2', 'city', 'region', 'postcode', 'country', 'phone'] as const

export async function changeAddress(target: Target, form: FormData, dryRun: boolean): Promise<ActOutcome> {
  const address = Object.fromEntries(parts.map((part) => [part, text(form, part) ?? '']))
  const actor = await requireActor(target.tenant)
  const input = { ...common(target, 'address', dryRun), address }
  return runAct(actor, {
    document: addressDocument,
    input,
    dryRun,
    done: `The address of order ${target.number} is changed`,
  })
}

export async function cancelOrder(target: Target, form: FormData, dryRun: boolean): Promise<ActOutcome> {
  const partly = text(form, 'partly')
  const input = {
    ...common(target, 'cancel', dryRun),
    reasonCode: text(form, 'reasonCode') ?? '',
    ...(partly ? { partly } : {}),
  }
  const actor = await requireActor(target.tenant)
  return runAct(actor, { document: cancelDocument, input, dryRun, done: `Order ${target.number} is cancelled` })
}
