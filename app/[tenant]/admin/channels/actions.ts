'use server'

import type { FormState } from '#components/admin/form-types'
import { actOn, stopInput, type Target } from '../act-on.ts'
import * as documents from './documents.ts'

export async function pauseChannel(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const input = { channelId: target.id, expectedVersion: target.version, ...(await stopInput(target.tenant, form)) }
  return actOn(target.tenant, state, form, {
    document: documents.pauseChannelDocument,
    input,
    done: 'The channel is paused',
  })
}

export async function resumeChannel(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const input = { channelId: target.id, expectedVersion: target.version }
  return actOn(target.tenant, state, form, {
    document: documents.resumeChannelDocument,
    input,
    done: 'The channel takes orders again',
  })
}
