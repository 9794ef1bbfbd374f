import { ArrowRight, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Change, ChangeList } from './change-list.tsx'
import { Money } from './money.tsx'

export type Rehearsal = {
  /** What would change, thing by thing ("Order #4711", "Mug, blue"). */
  changes: readonly { object: string; changes: readonly Change[] }[]
  /** Money that would move or no longer be owed. */
  money?: readonly { label: string; minorUnits: string | bigint; currency: string }[]
  /** Promises that move, mails that go out, jobs that start. */
  effects?: readonly string[]
  /** Set when the act only asks: who must approve, and the rule that says so. */
  approval?: { by: string; because: ReactNode }
}

/** A rehearsal read out: changes before → after, money, further effects, approval. RehearsalDialog frames it. */
export function RehearsalView({ rehearsal }: { rehearsal: Rehearsal }) {
  const { changes, money, effects, approval } = rehearsal
  return (
    <div className="flex flex-col gap-4 text-control">
      {changes.map((group) => (
        <div key={group.object}>
          <p className="font-medium">{group.object}</p>
          <ChangeList changes={group.changes} />
        </div>
      ))}
      {money && money.length > 0 ? (
        <dl className="divide-y divide-line rounded-md border border-line">
          {money.map((line) => (
            <div key={line.label} className="flex justify-between gap-4 px-3 py-2">
              <dt className="text-muted">{line.label}</dt>
              <dd className="font-medium">
                <Money minorUnits={line.minorUnits} currency={line.currency} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {effects && effects.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {effects.map((effect) => (
            <li key={effect} className="flex gap-2">
              <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
              {effect}
            </li>
          ))}
        </ul>
      ) : null}
      {approval ? <ApprovalNote {...approval} /> : null}
    </div>
  )
}

function ApprovalNote({ by, because }: NonNullable<Rehearsal['approval']>) {
  return (
    <div className="flex gap-2 rounded-md border border-information-line bg-information-quiet p-3 text-information-text">
      <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        <p className="font-medium">Needs approval by {by}</p>
        <p className="text-ink">{because}</p>
      </div>
    </div>
  )
}
