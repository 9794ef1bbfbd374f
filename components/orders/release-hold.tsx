'use client'

import { lazy, Suspense, useState } from 'react'
import { Button } from '#components/ui/button'
import type { AskAct } from './act-types.tsx'

const ActDialog = lazy(() => import('./act-dialog.tsx').then((module) => ({ default: module.ActDialog })))
const NoteField = lazy(() => import('./act-fields.tsx').then((module) => ({ default: module.NoteField })))

/** Ends one hold, through its rehearsal. */
export function ReleaseHold({ reason, ask }: { reason: string; ask: AskAct }) {
  const [open, setOpen] = useState(false)
  const title = `Release the hold: ${reason}`
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Release
        <span className="sr-only"> the hold: {reason}</span>
      </Button>
      {open ? (
        <Suspense>
          <ActDialog title={title} act="Release the hold" ask={ask} onClose={() => setOpen(false)}>
            <NoteField label="What was found" />
          </ActDialog>
        </Suspense>
      ) : null}
    </>
  )
}
