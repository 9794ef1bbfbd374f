'use client'

import { X } from 'lucide-react'
import { lineKey, type ScannedLine } from '#modules/inventory/scan-lines.rules'
import { IconButton } from '../ui/icon-button.tsx'
import { Input } from '../ui/input.tsx'

type ScannedLinesProps = {
  lines: readonly ScannedLine[]
  onChange: (key: string, quantity: number) => void
  /** Said where nothing was scanned yet. */
  nothing: string
}

/** What was scanned so far; each quantity can be typed over. */
export function ScannedLines({ lines, onChange, nothing }: ScannedLinesProps) {
  if (lines.length === 0) return <p className="text-control text-muted">{nothing}</p>
  return (
    <ul aria-label="Scanned" className="divide-y divide-line rounded-md border border-line text-reading">
      {lines.map((line) => (
        <li key={lineKey(line)} className="flex items-center gap-3 px-3 py-2">
          <span className="min-w-0 flex-1">
            <span className="line-clamp-2 [overflow-wrap:anywhere]">{line.title}</span>
            <span className="font-mono text-control text-muted">
              {line.sku}
              {line.bin ? ` · ${line.bin.code}` : ''}
            </span>
          </span>
          <span className="w-20 shrink-0">
            <Input
              type="number"
              size="lg"
              min={0}
              inputMode="numeric"
              aria-label={`How many ${line.sku}${line.bin ? ` in ${line.bin.code}` : ''}`}
              value={line.quantity}
              onChange={(event) => onChange(lineKey(line), Math.max(0, Math.trunc(Number(event.target.value))))}
            />
          </span>
          <IconButton
            label={`Take ${line.sku} away`}
            icon={<X aria-hidden />}
            onClick={() => onChange(lineKey(line), 0)}
          />
        </li>
      ))}
    </ul>
  )
}
