/** Where a carrier service goes, in how many working days, and what it costs us; the first zone that fits counts. */
export interface ServiceZone {
  readonly countries: readonly string[] | '*'
  readonly minDays: number
  readonly maxDays: number
  /** Minor units, as text: JSON has no exact integers of that size. */
  readonly priceMinor: string
  readonly currency: string
}

export type ZoneProblem =
  | { readonly code: 'DAYS_REVERSED'; readonly zone: number }
  | { readonly code: 'COUNTRY_TWICE'; readonly zone: number; readonly country: string }
  | { readonly code: 'NEVER_REACHED'; readonly zone: number }

/** What is wrong with a list of zones: the first that fits counts, so one behind "everywhere" would never be reached. */
export function zoneProblems(zones: readonly ServiceZone[]): ZoneProblem[] {
  const seen = new Set<string>()
  let isEverywhere = false
  return zones.flatMap((zone, index): ZoneProblem[] => {
    const problems: ZoneProblem[] = []
    if (zone.minDays > zone.maxDays) problems.push({ code: 'DAYS_REVERSED', zone: index })
    if (isEverywhere) problems.push({ code: 'NEVER_REACHED', zone: index })
    for (const country of zone.countries === '*' ? [] : zone.countries) {
      if (seen.has(country)) problems.push({ code: 'COUNTRY_TWICE', zone: index, country })
      seen.add(country)
    }
    isEverywhere ||= zone.countries === '*'
    return problems
  })
}
