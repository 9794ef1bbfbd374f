import { isUnderWay } from '#components/imports/import-types'
import { AmountText } from '#components/orders/amount'
import { plainWords } from '#components/orders/order-words'
import { QuantityBar } from '#components/patterns/quantity-bar'
import { Card } from '#components/ui/card'
import { DefinitionList } from '#components/ui/definition-list'
import { ProgressBar } from '#components/ui/progress-bar'
import { counted } from '#lib/words'
import type { RunAnswer } from '../import-query.ts'

const figure = (value: number) => value.toLocaleString('en-GB')

/** What became of the rows, and what it comes to: received = taken + set aside + rejected + still to do. */
export function ImportCounts({ run }: { run: RunAnswer }) {
  const open = Math.max(0, run.received - run.accepted - run.setAside - run.rejected)
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Card title={`${figure(run.received)} ${run.received === 1 ? 'row' : 'rows'} received`}>
        <div className="flex flex-col gap-4">
          {isUnderWay(run.status) ? <Progress run={run} /> : null}
          {run.received > 0 ? (
            <QuantityBar
              parts={[
                { label: 'taken', quantity: run.accepted, tone: 'ok' },
                { label: 'set aside', quantity: run.setAside, tone: 'information' },
                { label: 'rejected', quantity: run.rejected, tone: 'problem' },
                { label: isUnderWay(run.status) ? 'to do' : 'not done', quantity: open, hatched: true },
              ]}
            />
          ) : (
            <p className="text-control text-muted">No row has been read yet.</p>
          )}
        </div>
      </Card>
      <Card title="What it came to">
        <DefinitionList items={[...madeBy(run), ...totalsOf(run), ...setAsideOf(run)]} />
      </Card>
    </div>
  )
}

function Progress({ run }: { run: RunAnswer }) {
  const isReading = run.stagedBytes < run.totalBytes
  const done = isReading ? run.stagedBytes : run.accepted + run.setAside + run.rejected
  const total = isReading ? run.totalBytes : run.received
  return (
    <div className="flex flex-col gap-1.5">
      <ProgressBar label="Import" value={done} maximum={Math.max(1, total)} />
      <p role="status" className="text-control text-muted tabular-nums">
        {isReading
          ? `Reading the files: ${Math.floor((100 * done) / Math.max(1, total))} %`
          : `${figure(done)} of ${figure(total)} rows`}
        . You may leave this page.
      </p>
    </div>
  )
}

const madeBy = (run: RunAnswer) =>
  run.kind === 'ORDERS'
    ? [
        { term: 'Orders made', value: figure(run.ordersCreated) },
        { term: 'Known already', value: figure(run.unchanged) },
      ]
    : [{ term: plainWords(run.kind), value: `${figure(run.accepted)} rows taken` }]

const totalsOf = ({ acceptedTotals }: RunAnswer) =>
  acceptedTotals.map((total) => ({
    term: `Orders in ${total.currency}`,
    value: <AmountText of={total} />,
  }))

const setAsideOf = ({ setAsideTotals }: RunAnswer) =>
  setAsideTotals.map(({ kind, rows, groups, amount }) => ({
    term: `Set aside: ${plainWords(kind).toLowerCase()}${amount ? `, ${amount.currency}` : ''}`,
    value: (
      <>
        {counted(rows, 'row')} in {figure(groups)}
        {amount ? (
          <>
            {', '}
            <AmountText of={amount} />
          </>
        ) : null}
      </>
    ),
  }))
