'use client'

import { useState } from 'react'
import { PickTask } from '#components/patterns/pick-task'
import { Refusal } from '#components/patterns/refusal'
import type { Rehearsal } from '#components/patterns/rehearsal'
import { RehearsalDialog } from '#components/patterns/rehearsal-dialog'
import { Button } from '#components/ui/button'
import { Dialog, DialogClose } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { Popover } from '#components/ui/popover'
import type { ScanResult } from '#components/ui/scan-field'
import { playScanSound } from '#components/ui/scan-sound'
import { Sheet } from '#components/ui/sheet'
import { toast } from '#components/ui/toast'
import { Chapter, Specimen } from './specimen.tsx'

const REHEARSAL: Rehearsal = {
  changes: [
    { object: 'Mug, blue · SKU-221', changes: [{ field: 'Cancelled', before: '0', after: '2' }] },
    { object: 'Order #4711', changes: [{ field: 'Total', before: '£128.40', after: '£113.50' }] },
  ],
  money: [{ label: 'Refund to card ending 4242', minorUnits: '1490', currency: 'GBP' }],
  effects: ['Ada Lindqvist gets the mail “Part of your order was cancelled”.'],
  approval: {
    by: 'a finance lead',
    because: 'Refunds without goods above £10.00 need a second person (refund.approval v12).',
  },
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 800))

/** What opens over the page. */
export function OverlayChapter() {
  return (
    <Chapter title="Dialogs, sheets, toasts">
      <Specimen name="Open them">
        <RehearsalDialog
          trigger={<Button variant="danger">Rehearse a cancellation</Button>}
          title="Cancel 2 units of Mug, blue"
          rehearsal={REHEARSAL}
          act="Ask to cancel 2 units and refund £14.90"
          danger
          onAct={pause}
        >
          <Field label="Reason" name="why">
            <Input />
          </Field>
        </RehearsalDialog>
        <RehearsalDialog
          trigger={<Button>Rehearsal that is refused</Button>}
          title="Change the address"
          act="Change the address"
          onAct={pause}
          refusal={
            <Refusal
              what="The address cannot be changed"
              why="Both parcels have left Leeds."
              next={<Button>Ask DHL to intercept</Button>}
            />
          }
        />
        <RehearsalDialog
          trigger={<Button>Rehearsal loading</Button>}
          title="Hold 12 orders"
          act="Hold 12 orders"
          onAct={pause}
        />
        <Dialog
          trigger={<Button>Dialog</Button>}
          title="Name this view"
          footer={
            <DialogClose>
              <Button>Keep editing</Button>
            </DialogClose>
          }
        >
          <Field label="Name" name="view">
            <Input defaultValue="Late in Leeds" />
          </Field>
        </Dialog>
        <Sheet trigger={<Button>Sheet</Button>} title="FO-1 Leeds" description="Picked, packed, in transit">
          Details beside the work.
        </Sheet>
        <Popover trigger={<Button>Popover</Button>} label="Available">
          124 on hand − 18 reserved − 6 safety = 100 available
        </Popover>
        <Button onClick={() => toast({ tone: 'ok', text: '12 orders released', detail: 'Leeds, against DHL 16:00' })}>
          Toast
        </Button>
        <Button onClick={() => toast({ tone: 'problem', text: 'The printer did not answer' })}>Toast, problem</Button>
      </Specimen>
    </Chapter>
  )
}

/** The pick screen at the width of a hand-held. */
export function PickSample({ cutOff }: { cutOff: string }) {
  const [result, setResult] = useState<ScanResult | undefined>()
  const scan = (code: string) => {
    const right = code === 'A-03-2'
    playScanSound(right ? 'ok' : 'problem')
    setResult(
      right
        ? { tone: 'ok', message: 'Right bin' }
        : { tone: 'problem', message: `That is ${code}`, detail: 'Bin A-03-2 is expected.' },
    )
  }
  return (
    <PickTask
      position="Task 3 of 14"
      cutOff={cutOff}
      bin="A-03-2"
      binDetail="Aisle A, upper shelf"
      product="Stoneware mug, glazed blue, with a handle wide enough for gloves, 350 ml"
      sku="SKU-221-BLUE-350"
      picture={<div className="hatched size-full text-line-strong" />}
      quantityLeft={2}
      quantityTotal={3}
      scanLabel="Scan bin A-03-2"
      onScan={scan}
      result={result}
      onMissing={() => toast({ tone: 'information', text: 'Next bin: A-07-1' })}
      onDamaged={() => toast({ tone: 'attention', text: 'Marked as damaged' })}
    />
  )
}
