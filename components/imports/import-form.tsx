'use client'

import { useActionState, useState } from 'react'
import { FormControl } from '#components/admin/form-control'
import { type FormAction, type FormChoice, type FormField, freshForm } from '#components/admin/form-types'
import { Refusal } from '#components/patterns/refusal'
import { ButtonLink } from '#components/ui/button'
import { FormErrorSummary } from '#components/ui/form-error-summary'
import { SubmitButton } from '#components/ui/submit-button'
import { FilePicker, type StoredFile } from './file-picker.tsx'

type Profile = {
  key: string
  kind: string
  files: readonly { role: string; columns: readonly string[]; isOptional: boolean }[]
}
type ImportFormProps = {
  profile: Profile
  channels: readonly FormChoice[]
  locations: readonly FormChoice[]
  upload: string
  choose: string
  idempotencyKey: string
  action: FormAction
}

const optionsFor = (channels: readonly FormChoice[], locations: readonly FormChoice[]): readonly FormField[] => [
  {
    name: 'channel',
    label: 'Into the channel',
    kind: 'choice',
    options: channels,
    emptyLabel: 'A channel of its own for these files',
  },
  {
    name: 'location',
    label: 'Shipped from',
    kind: 'choice',
    options: locations,
    emptyLabel: 'As each row says',
  },
  {
    name: 'openOrders',
    label: 'Orders that are still open',
    kind: 'choice',
    options: [
      { value: 'HISTORY', label: 'Keep as they are, without reserving stock' },
      { value: 'ROUTE', label: 'Place, reserve and route them' },
    ],
  },
  {
    name: 'createMissing',
    label: 'Make products and places that are not known yet',
    kind: 'check',
    value: 'yes',
    help: 'Otherwise their orders are rejected.',
  },
]

/** Files and options of an import. Files are kept as soon as they are chosen, so that starting is one press. */
export function ImportForm(props: ImportFormProps) {
  const { profile, channels, locations, upload, choose, idempotencyKey, action } = props
  const [state, submit] = useActionState(action, freshForm)
  const [files, setFiles] = useState<readonly StoredFile[]>([])
  const fields = profile.kind === 'ORDERS' ? optionsFor(channels, locations) : []
  return (
    <form action={submit} noValidate className="flex flex-col gap-6">
      <FormErrorSummary errors={state.errors} />
      {state.refusal ? <Refusal what={state.refusal.what} why={state.refusal.why} /> : null}
      <FilePicker upload={upload} files={files} onFiles={setFiles} roles={profile.files} />
      <input type="hidden" name="files" value={JSON.stringify(files)} />
      <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}:${state.attempt}`} />
      {fields.length > 0 ? (
        <div key={state.attempt} className="flex flex-col gap-4">
          {fields.map((field) => (
            <FormControl key={field.name} field={field} scope="import" typed={state.values[field.name]} />
          ))}
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <SubmitButton>
          {files.length > 1 ? `Import ${files.length} files` : files[0] ? `Import ${files[0].name}` : 'Import'}
        </SubmitButton>
        <ButtonLink href={choose} variant="quiet">
          Read them another way
        </ButtonLink>
      </div>
    </form>
  )
}
