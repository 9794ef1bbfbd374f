'use server'

import type { FormState } from '#components/admin/form-types'
import { requireActor } from '../../../actor.ts'
import { actOn, type Target } from '../act-on.ts'
import { instantText, severalOf, textOf } from '../form-input.ts'
import * as documents from './documents.ts'

export async function createKey(tenant: string, state: FormState, form: FormData): Promise<FormState> {
  const { timeZone } = await requireActor(tenant)
  const input = {
    name: textOf(form, 'name'),
    scopes: severalOf(form, 'scopes'),
    expiresAt: instantText(form, 'expiresAt', timeZone) ?? '',
  }
  return actOn(tenant, state, form, { document: documents.createApiKeyDocument, input, done: 'The key is made' })
}

export async function revokeKey(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const input = { apiKeyId: target.id, expectedVersion: target.version, reason: textOf(form, 'reason') }
  return actOn(target.tenant, state, form, {
    document: documents.revokeApiKeyDocument,
    input,
    done: 'The key opens nothing any more',
  })
}
