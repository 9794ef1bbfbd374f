'use server'

import type { FormState } from '#components/admin/form-types'
import { actOn, stopInput, type Target } from '../act-on.ts'
import { listOf, textOf, wholeOrNull } from '../form-input.ts'
import * as documents from './documents.ts'

export async function closeLocation(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const input = { locationId: target.id, expectedVersion: target.version, ...(await stopInput(target.tenant, form)) }
  return actOn(target.tenant, state, form, {
    document: documents.closeLocationDocument,
    input,
    done: 'The location is closed until then',
  })
}

export async function openLocation(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const input = { locationId: target.id, expectedVersion: target.version }
  return actOn(target.tenant, state, form, {
    document: documents.openLocationDocument,
    input,
    done: 'The location takes orders again',
  })
}

/** Capacity, routing priority and reach. */
export async function updateLocation(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const input = {
    locationId: target.id,
    expectedVersion: target.version,
    name: textOf(form, 'name'),
    dailyCapacity: wholeOrNull(form, 'dailyCapacity'),
    priority: wholeOrNull(form, 'priority') ?? 0,
    regionsServed: listOf(form, 'regionsServed'),
  }
  return actOn(target.tenant, state, form, {
    document: documents.updateLocationDocument,
    input,
    done: 'The location is saved',
  })
}
