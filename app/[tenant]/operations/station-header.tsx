import type { ReactNode } from 'react'
import { PageHeader } from '#components/patterns/page-header'
import { Banner } from '#components/ui/banner'
import { Countdown } from '#components/ui/countdown'
import { TextLink } from '#components/ui/text-link'

type Task = {
  number: string
  orderNumber: string
  status: string
  locationName: string
  serviceName: string | null
  cutOffAt: string | null
  note: string | null
}

/** The head of a station's page: which work, where, until when, and the note that came with the order. */
export function StationHeader({
  tenant,
  act,
  task,
  beside,
  actions,
}: {
  tenant: string
  act: string
  task: Task
  beside?: ReactNode
  actions?: ReactNode
}) {
  const isOpen = task.status === 'IN_PROGRESS' || task.status === 'OPEN'
  return (
    <PageHeader
      className="gap-3 pt-3 pb-2"
      breadcrumb={[{ label: 'Work queue', href: `/${tenant}/operations/queue` }, { label: task.number }]}
      title={`${act} ${task.number}`}
      beside={beside}
      actions={actions}
      line={
        <>
          {task.locationName} · {task.serviceName ?? 'service not chosen'} ·{' '}
          <TextLink href={`/${tenant}/orders/${encodeURIComponent(task.orderNumber)}`}>
            order {task.orderNumber}
          </TextLink>
          {isOpen && task.cutOffAt ? (
            <>
              {' '}
              · <Countdown until={task.cutOffAt} className="font-medium" />
            </>
          ) : null}
        </>
      }
    >
      {task.note ? (
        <Banner tone="information" title="Note on the order" className="max-w-180">
          {task.note}
        </Banner>
      ) : null}
    </PageHeader>
  )
}
