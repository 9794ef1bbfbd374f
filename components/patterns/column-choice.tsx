import { Columns3 } from 'lucide-react'
import Form from 'next/form'
import { Checkbox } from '../ui/checkbox.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Popover } from '../ui/popover.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'

export type ColumnChoiceProps = {
  /** Path of the page itself. */
  action: string
  columns: readonly { id: string; header: string }[]
  hidden: readonly string[]
  /** Parameters that stay: search, filters, sort. Of several values one entry each. */
  keep?: readonly (readonly [name: string, value: string])[]
}

/** Which columns a table shows, kept in the URL as `show`. The first column always stays. */
export function ColumnChoice({ action, columns, hidden, keep }: ColumnChoiceProps) {
  return (
    <Popover
      label="Columns"
      align="end"
      className="w-56"
      trigger={<IconButton label="Columns" icon={<Columns3 aria-hidden />} />}
    >
      <Form action={action} className="flex flex-col gap-1">
        {keep?.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {columns.slice(1).map((column) => (
          <Checkbox
            key={column.id}
            name="show"
            value={column.id}
            label={column.header}
            defaultChecked={!hidden.includes(column.id)}
          />
        ))}
        <SubmitButton size="sm" className="mt-2">
          Show these columns
        </SubmitButton>
      </Form>
    </Popover>
  )
}

/** Columns to leave out, read from the `show` parameter; without it every column is shown. */
export function hiddenColumns(
  columns: readonly { id: string }[],
  show: string | readonly string[] | undefined,
): string[] {
  if (show === undefined) return []
  const shown = new Set(typeof show === 'string' ? [show] : show)
  return columns.slice(1).flatMap((column) => (shown.has(column.id) ? [] : [column.id]))
}
