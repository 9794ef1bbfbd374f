import { MetricNumber } from '#components/patterns/metric-number'
import { Money } from '#components/patterns/money'
import { QuantityBar } from '#components/patterns/quantity-bar'
import { Status } from '#components/patterns/status'
import { StatusTracks } from '#components/patterns/status-tracks'
import { Avatar } from '#components/ui/avatar'
import { Badge } from '#components/ui/badge'
import { CopyButton } from '#components/ui/copy-button'
import { DateTime } from '#components/ui/date-time'
import { ProgressBar } from '#components/ui/progress-bar'
import { Separator } from '#components/ui/separator'
import { Skeleton } from '#components/ui/skeleton'
import { Chapter, Specimen } from './specimen.tsx'

const AT = new Date(Date.now() - 4 * 60_000).toISOString()

/** States, quantities, money, time. */
export function FactsChapter() {
  return (
    <Chapter title="Status, quantity, money, time">
      <Specimen name="Status">
        <Status label="Open" shape="empty" />
        <Status label="In transit" shape="half" tone="information" />
        <Status label="Partially shipped" shape="half" tone="attention" />
        <Status label="Delivered" shape="full" tone="ok" />
        <Status label="Delivery failed" shape="cross" tone="problem" />
        <Status label="Cancelled" shape="cross" />
      </Specimen>
      <Specimen name="Order axes">
        <StatusTracks tracks={TRACKS} />
      </Specimen>
      <Specimen name="Badges">
        <Badge>v12</Badge>
        <Badge tone="information">Preorder</Badge>
        <Badge tone="ok">Verified</Badge>
        <Badge tone="attention">Backordered</Badge>
        <Badge tone="problem">Recalled lot</Badge>
        <Avatar name="Maria Okafor" label />
        <Avatar name="Northwind Outfitters" square />
      </Specimen>
      <Specimen name="Quantities" wide>
        <div className="grid gap-2">
          <QuantityBar
            parts={[
              { label: 'shipped', quantity: 2, tone: 'ok' },
              { label: 'backordered', quantity: 1, tone: 'attention', hatched: true },
            ]}
          />
          <QuantityBar
            parts={[
              { label: 'delivered', quantity: 1200, tone: 'ok' },
              { label: 'in transit', quantity: 800, tone: 'information' },
              { label: 'lost', quantity: 3, tone: 'problem' },
              { label: 'unallocated', quantity: 40, hatched: true },
            ]}
          />
        </div>
      </Specimen>
      <Specimen name="Money">
        <Money minorUnits="12840" currency="GBP" />
        <Money minorUnits="-1490" currency="EUR" />
        <Money minorUnits="14800" currency="JPY" />
        <Money minorUnits="9007199254740993123" currency="USD" />
        <Money minorUnits="320" currency="GBP" sign="always" />
      </Specimen>
      <TimeSpecimens />
    </Chapter>
  )
}

const TRACKS = [
  {
    axis: 'Commercial',
    word: 'Confirmed',
    tone: 'ok',
    steps: [
      { label: 'Received', state: 'done' },
      { label: 'Confirmed', state: 'done' },
      { label: 'Completed', state: 'ahead' },
    ],
  },
  {
    axis: 'Fulfillment',
    word: 'Partially shipped',
    tone: 'attention',
    steps: [
      { label: 'Allocated', state: 'done' },
      { label: 'Shipped', state: 'partial' },
      { label: 'Delivered', state: 'ahead' },
    ],
  },
  {
    axis: 'Money',
    word: 'Disputed',
    tone: 'ok',
    steps: [
      { label: 'Authorized', state: 'done' },
      { label: 'Paid', state: 'failed' },
    ],
  },
] as const

function TimeSpecimens() {
  return (
    <>
      <Specimen name="Time">
        <DateTime value={AT} />
        <DateTime value={AT} format="time" />
        <DateTime value={AT} format="weekday" />
        <DateTime value={AT} format="day" />
        <DateTime value={AT} format="relative" />
        <DateTime value="2026-11-26" />
        <DateTime value={AT} format="time" timeZone="Asia/Tokyo" />
      </Specimen>
      <Specimen name="Copy">
        <span className="flex items-center gap-1">
          <code className="font-mono">JD014600003SE</code>
          <CopyButton text="JD014600003SE" label="Copy tracking number" />
        </span>
        <CopyButton text="Two of your three items left Leeds." label="Copy this answer" words />
      </Specimen>
      <Specimen name="Progress" wide>
        <div className="grid max-w-100 gap-3">
          <ProgressBar label="Import" value={640} maximum={1200} />
          <ProgressBar label="Capacity" value={98} tone="attention" />
          <ProgressBar label="Counting" />
          <Separator />
          <Skeleton className="w-48" />
        </div>
      </Specimen>
    </>
  )
}

/** Numbers that open their rows. */
export function MetricChapter() {
  return (
    <Chapter title="Metrics">
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <MetricNumber
          label="On time and in full"
          value="97.4"
          unit="%"
          href="?"
          asOf={AT}
          target={{ value: '98 %', met: false }}
          trend={{ change: '+0.6', direction: 'up', good: true, against: 'vs last week' }}
          series={[92, 94, 93, 96, 95, 96.8, 97.4]}
        />
        <MetricNumber
          label="Backorder rate"
          value="3.1"
          unit="%"
          href="?"
          asOf={AT}
          target={{ value: '4 %', met: true }}
          trend={{ change: '+0.4', direction: 'up', good: false, against: 'vs last week' }}
          series={[2, 2.4, 2.2, 2.9, 2.7, 3, 3.1]}
          incomplete
        />
        <MetricNumber
          label="Order cycle time, p90"
          value="52"
          unit="h"
          href="?"
          asOf={AT}
          trend={{ change: '0', direction: 'flat', against: 'vs last week' }}
        />
        <MetricNumber label="Damage free" value="–" href="?" asOf={AT} />
      </div>
    </Chapter>
  )
}
