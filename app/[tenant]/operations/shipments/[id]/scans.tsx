import { StatusMark } from '#components/patterns/status'
import { Card } from '#components/ui/card'
import { DateTime } from '#components/ui/date-time'
import type { Tone } from '#components/ui/tone'
import { plain } from '../../words.ts'
import type { Scan } from './shipment-query.ts'

const TONES: Record<string, Tone> = {
  DELIVERED: 'ok',
  DELIVERY_FAILED: 'attention',
  AWAITING_COLLECTION: 'attention',
  RETURNING: 'attention',
  RETURNED_TO_SENDER: 'attention',
  EXCEPTION: 'attention',
  LOST: 'problem',
}

/** The carrier's scans, the latest first. */
export function Scans({ scans, carrier }: { scans: readonly Scan[]; carrier: string | null }) {
  return (
    <Card title="Carrier scans" beside={scans.length} flush>
      {scans.length === 0 ? (
        <p className="px-4 pb-4 text-control text-pretty text-muted">
          {carrier ?? 'The carrier'} has not scanned it yet. Scans appear here as they are reported.
        </p>
      ) : null}
      <ol>
        {scans.map((scan) => (
          <li
            key={`${scan.at} ${scan.code} ${scan.rawCode}`}
            className="flex gap-3 border-t border-line px-4 py-2 text-control"
          >
            <StatusMark
              shape={scan.code === 'DELIVERED' ? 'full' : 'half'}
              tone={TONES[scan.code]}
              className="mt-0.5"
            />
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <span className="font-medium">{plain(scan.code)}</span>
              {scan.place ? ` · ${scan.place}` : ''}
              {scan.description ? <span className="block text-muted">{scan.description}</span> : null}
            </span>
            <DateTime value={scan.at} className="text-muted" />
          </li>
        ))}
      </ol>
    </Card>
  )
}
