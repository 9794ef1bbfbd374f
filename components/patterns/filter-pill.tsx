/** A filter's control: its name, then what it is set to. */
export const PILL_CLASS =
  'inline-flex h-8 max-w-full cursor-pointer items-center gap-1.5 rounded-md border px-2.5 text-control whitespace-nowrap transition-colors focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus'

/** Its colors, by whether it filters now. */
export function pillColors(on: boolean): string {
  return on ? 'border-accent-line bg-accent-quiet' : 'border-line-strong bg-surface hover:bg-hover'
}

export type FilterChoice = { value: string; label: string }
