import type { FactField } from './refusal-facts.ts'

/** How a refusal appears in the API: the name of its type and its figures (the keys of `Refusal.facts`). */
export interface RefusalEntry {
  readonly type: string
  readonly description: string
  readonly facts: Readonly<Record<string, FactField>>
}

export const entry = (type: string, description: string, facts: RefusalEntry['facts'] = {}): RefusalEntry => ({
  type,
  description,
  facts,
})
