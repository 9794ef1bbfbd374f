'use client'

import { Camera, FileText, ScanLine } from 'lucide-react'
import { Checkbox } from '../ui/checkbox.tsx'

export type ProcedureStepView = { key: string; title: string; kind: string; isRequired: boolean }

const ICON = { SCAN: ScanLine, PHOTO: Camera, DOCUMENT: FileText }

type ProcedureStepsProps = {
  steps: readonly ProcedureStepView[]
  done: ReadonlySet<string>
  onToggle: (key: string) => void
}

/** The written procedure, step by step; what was done is recorded with the parcel. */
export function ProcedureSteps({ steps, done, onToggle }: ProcedureStepsProps) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-2 text-reading font-semibold">Procedure</legend>
      {steps.map((step) => {
        const Icon = ICON[step.kind as keyof typeof ICON]
        return (
          <span key={step.key} className="flex min-h-9 items-center gap-2">
            <Checkbox
              label={step.title}
              checked={done.has(step.key)}
              onChange={() => onToggle(step.key)}
              className="flex-1"
            />
            {step.isRequired ? null : <span className="text-caption text-muted">optional</span>}
            {Icon ? <Icon aria-hidden className="size-4 shrink-0 text-muted" /> : null}
          </span>
        )
      })}
    </fieldset>
  )
}
