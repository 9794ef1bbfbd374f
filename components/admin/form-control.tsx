import { Checkbox } from '#components/ui/checkbox'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { Textarea } from '#components/ui/textarea'
import type { FormField } from './form-types.tsx'

type FormControlProps = { field: FormField; scope: string; typed: readonly string[] | undefined; error?: string }

const TYPES: Readonly<Record<string, string>> = {
  email: 'email',
  day: 'date',
  time: 'time',
  instant: 'datetime-local',
  password: 'password',
}

/** One field of a form with its label, help, error and what was typed before. `scope` keeps ids apart where a page has several forms. */
export function FormControl({ field, scope, typed, error }: FormControlProps) {
  const value = typed ?? [field.value ?? []].flat()
  if (field.kind === 'many') return <Many field={field} scope={scope} value={value} error={error} />
  if (field.kind === 'check')
    return (
      <Checkbox
        name={field.name}
        label={field.label}
        help={field.help}
        defaultChecked={value.includes('yes')}
        value="yes"
      />
    )
  return (
    <Field
      name={`${scope}-${field.name}`}
      label={field.label}
      help={field.help}
      optional={field.optional}
      error={error}
    >
      {controlOf(field, value[0] ?? '')}
    </Field>
  )
}

function controlOf(field: FormField, value: string) {
  const common = { name: field.name, defaultValue: value }
  if (field.kind === 'lines') return <Textarea {...common} rows={4} />
  if (field.kind === 'choice') return <Select {...common} options={field.options ?? []} emptyLabel={field.emptyLabel} />
  return (
    <Input
      {...common}
      type={TYPES[field.kind ?? ''] ?? 'text'}
      inputMode={field.kind === 'number' ? 'decimal' : undefined}
      code={field.kind === 'code'}
      autoComplete="off"
    />
  )
}

function Many({ field, scope, value, error }: Omit<FormControlProps, 'typed'> & { value: readonly string[] }) {
  const id = `field-${scope}-${field.name}`
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className="flex min-w-0 flex-col gap-1.5"
    >
      <legend className="mb-1.5 text-control font-medium">
        {field.label}
        {field.optional ? <span className="ml-1.5 font-normal text-muted">optional</span> : null}
      </legend>
      <div className="grid gap-1.5 sm:grid-cols-2">
        {(field.options ?? []).map((option) => (
          <Checkbox
            key={option.value}
            name={field.name}
            value={option.value}
            label={option.label}
            help={option.help}
            defaultChecked={value.includes(option.value)}
          />
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className="text-control text-problem-text">
          {error}
        </p>
      ) : null}
      {field.help ? <p className="text-control text-muted">{field.help}</p> : null}
    </fieldset>
  )
}
