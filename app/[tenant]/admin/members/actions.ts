'use server'

import type { FormState } from '#components/admin/form-types'
import { actOn, type Target } from '../act-on.ts'
import { severalOf, textOf } from '../form-input.ts'
import * as documents from './documents.ts'

/** What the form says of a person: their roles and what they see. */
const personOf = (form: FormData) => ({
  displayName: textOf(form, 'displayName'),
  roles: severalOf(form, 'roles'),
  locationIds: severalOf(form, 'locationIds'),
  channelIds: severalOf(form, 'channelIds'),
})

export async function createMember(tenant: string, state: FormState, form: FormData): Promise<FormState> {
  const input = { email: textOf(form, 'email'), ...personOf(form) }
  return actOn(tenant, state, form, { document: documents.createMemberDocument, input, done: 'The member is added' })
}

export async function updateMember(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const input = { memberId: target.id, expectedVersion: target.version, ...personOf(form) }
  return actOn(target.tenant, state, form, {
    document: documents.updateMemberDocument,
    input,
    done: 'The member is saved',
  })
}

export async function suspendMember(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const input = { memberId: target.id, expectedVersion: target.version, reason: textOf(form, 'reason') }
  return actOn(target.tenant, state, form, {
    document: documents.suspendMemberDocument,
    input,
    done: 'They are signed out and stay out',
  })
}

export async function reinstateMember(target: Target, state: FormState, form: FormData): Promise<FormState> {
  const input = { memberId: target.id, expectedVersion: target.version }
  return actOn(target.tenant, state, form, {
    document: documents.reinstateMemberDocument,
    input,
    done: 'They may sign in again',
  })
}
