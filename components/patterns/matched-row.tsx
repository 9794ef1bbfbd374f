import { ChevronRight } from 'lucide-react'

export type MatchedRowProps = {
  /** "Row 7 of 24". */
  label: string
  /** Inputs: what the row asks for, and the fact that met it. */
  conditions: readonly { column: string; asks: string; fact: string }[]
  /** What the row says to do. */
  outcomes: readonly { column: string; value: string }[]
}

/** The policy row that matched, behind a switch. Works without script. */
export function MatchedRow({ label, conditions, outcomes }: MatchedRowProps) {
  return (
    <details className="group/matched text-control">
      <summary className="inline-flex items-center gap-1 rounded-sm font-medium text-accent-text marker:content-none hover:underline">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open/matched:rotate-90" />
        Show the policy row that matched
      </summary>
      <div className="mt-2 overflow-x-auto rounded-md border border-line">
        <table className="w-full text-left">
          <caption className="border-b border-line px-3 py-1.5 text-left text-caption text-muted">{label}</caption>
          <thead className="text-caption text-muted">
            <tr>
              <th scope="col" className="px-3 py-1.5 font-medium">
                Column
              </th>
              <th scope="col" className="px-3 py-1.5 font-medium">
                The row asks
              </th>
              <th scope="col" className="px-3 py-1.5 font-medium">
                The order had
              </th>
            </tr>
          </thead>
          <MatchedCells conditions={conditions} outcomes={outcomes} />
        </table>
      </div>
    </details>
  )
}

function MatchedCells({ conditions, outcomes }: Omit<MatchedRowProps, 'label'>) {
  return (
    <tbody>
      {conditions.map((condition) => (
        <tr key={condition.column}>
          <th scope="row" className="border-t border-line px-3 py-1.5 font-normal text-muted">
            {condition.column}
          </th>
          <td className="border-t border-line px-3 py-1.5 font-mono">{condition.asks}</td>
          <td className="border-t border-line px-3 py-1.5 font-mono">{condition.fact}</td>
        </tr>
      ))}
      {outcomes.map((outcome) => (
        <tr key={outcome.column} className="bg-accent-quiet">
          <th scope="row" className="border-t border-line px-3 py-1.5 font-normal">
            {outcome.column}
          </th>
          <td colSpan={2} className="border-t border-line px-3 py-1.5 font-mono">
            {outcome.value}
          </td>
        </tr>
      ))}
    </tbody>
  )
}
