'use server'

import type { FormState } from '#components/admin/form-types'
import { actOn, stopInput, type Target } from '../act-on.ts'
import * as documents from './documents.ts'

export async function disableCarrierService(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const input = {
    carrierServiceId: target.id,
    expectedVersion: target.version,
    ...(await stopInput(target.tenant, form)),
  }
  return actOn(target.tenant, state, form, {
    document: documents.disableCarrierServiceDocument,
    input,
    done: 'The service is not used until then',
  })
}

export async function enableCarrierService(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const input = { carrierServiceId: target.id, expectedVersion: target.version }
  return actOn(target.tenant, state, form, {
    document: documents.enableCarrierServiceDocument,
    input,
    done: 'The service may be used again',
  })
}
