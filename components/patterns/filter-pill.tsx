/** A filter's control: its name, then what it is set to. */
export const PILL_CLASS =
  'inline-flex h-8 max-w-full cursor-pointer items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2.5 text-control whitespace-nowrap transition-colors hover:bg-hover focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus'

/** The same while it filters. */
export const PILL_ON_CLASS = 'border-accent-line bg-accent-quiet hover:bg-accent-quiet'

export type FilterChoice = { value: string; label: string }
