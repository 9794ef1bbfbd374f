import { ChevronDown, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../ui/class-names.tsx'
import { Input } from '../ui/input.tsx'
import { FilterForm } from './filter-form.tsx'
import { FilterMany } from './filter-many.tsx'
import { type FilterChoice, PILL_CLASS, pillColors } from './filter-pill.tsx'

export type Filter =
  | { kind: 'one'; name: string; label: string; options: readonly FilterChoice[]; value?: string }
  | { kind: 'many'; name: string; label: string; options: readonly FilterChoice[]; values: readonly string[] }
  | { kind: 'day'; name: string; label: string; value?: string }

export type FilterBarProps = {
  /** Path of the page itself; the form goes there with the filters in the URL. */
  action: string
  search?: { name: string; label: string; value?: string }
  filters: readonly Filter[]
  /** Parameters that stay as they are: sort, shown columns. A cursor is not kept. */
  keep?: Readonly<Record<string, string>>
  /** Page without filters; shown while any is set. */
  clearHref?: string
  /** At the right: ColumnChoice, export, saved views. */
  tools?: ReactNode
  className?: string
}

/** Search and filters as a GET form: the URL holds them, back works, and it works without script. Several of one name are sent several times. */
export function FilterBar({ action, search, filters, keep, clearHref, tools, className }: FilterBarProps) {
  const active = Boolean(search?.value) || filters.some(isSet)
  return (
    <div className={cn('flex flex-wrap items-center gap-2 px-4 py-2 lg:px-6', className)}>
      <FilterForm action={action} clearHref={active ? clearHref : undefined} values={valuesOf(filters, search)}>
        {Object.entries(keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {search ? (
          <span className="w-full sm:w-64">
            <Input
              type="search"
              name={search.name}
              aria-label={search.label}
              placeholder={search.label}
              defaultValue={search.value}
              prefix={<Search aria-hidden />}
            />
          </span>
        ) : null}
        {filters.map((filter) => (
          <FilterControl key={filter.name} filter={filter} />
        ))}
      </FilterForm>
      {tools ? <div className="ml-auto flex items-center gap-1">{tools}</div> : null}
    </div>
  )
}

/** What each field stands at, by name. */
function valuesOf(filters: readonly Filter[], search: FilterBarProps['search']): Record<string, readonly string[]> {
  const pairs = filters.map((filter) => [filter.name, filter.kind === 'many' ? filter.values : [filter.value ?? '']])
  return Object.fromEntries(search ? [...pairs, [search.name, [search.value ?? '']]] : pairs)
}

function isSet(filter: Filter): boolean {
  return filter.kind === 'many' ? filter.values.length > 0 : Boolean(filter.value)
}

function FilterControl({ filter }: { filter: Filter }) {
  if (filter.kind === 'many') return <FilterMany {...filter} />
  const pill = cn(PILL_CLASS, pillColors(isSet(filter)))
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: one of the two controls is always inside
    <label className={pill}>
      <span className="pointer-events-none text-muted">{filter.label}</span>
      {filter.kind === 'day' ? (
        <input
          type="date"
          name={filter.name}
          defaultValue={filter.value}
          className="h-full bg-transparent tabular-nums outline-none"
        />
      ) : (
        <FilterSelect filter={filter} />
      )}
    </label>
  )
}

function FilterSelect({ filter }: { filter: Extract<Filter, { kind: 'one' }> }) {
  return (
    <span className="relative flex h-full items-center">
      <select
        name={filter.name}
        defaultValue={filter.value ?? ''}
        className="h-full max-w-40 appearance-none field-sizing-content truncate bg-transparent pr-5 font-medium outline-none [&>option]:bg-raised"
      >
        <option value="">any</option>
        {filter.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-0 size-3.5 text-muted" />
    </span>
  )
}
