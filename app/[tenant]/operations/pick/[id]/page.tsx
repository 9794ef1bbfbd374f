import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TakeTask } from '#components/fulfillment/take-task'
import { ButtonLink } from '#components/ui/button'
import { leftToPick } from '#modules/fulfillment/fulfillment.rules'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { NotAtStation } from '../../not-at-station.tsx'
import { StationHeader } from '../../station-header.tsx'
import { takeTaskAction } from './actions.ts'
import { findPickPage, type PickPage } from './pick-query.ts'
import { PickScreen } from './pick-screen.tsx'
import { TaskOutline } from './task-outline.tsx'

export const metadata: Metadata = { title: 'Pick' }

type Props = { params: Promise<{ tenant: string; id: string }> }

/** One task to pick, hand-held first. */
export default async function PickTaskPage({ params }: Props) {
  const { tenant, id: encoded } = await params
  const id = decodeURIComponent(encoded)
  const actor = await requireActor(tenant)
  const page = await findPickPage(actor, id)
  if (!page) notFound()
  const { task } = page
  return (
    <>
      <StationHeader
        tenant={tenant}
        act="Pick"
        task={{ ...task, cutOffAt: null, note: task.status === 'OPEN' ? null : task.note }}
      />
      <Station tenant={tenant} id={id} page={page} mayPick={may(actor, 'fulfillment:pick')} />
    </>
  )
}

type StationProps = { tenant: string; id: string; page: PickPage; mayPick: boolean }

function Station({ tenant, id, page, mayPick }: StationProps) {
  const { task, reasons, nextId } = page
  const operations = `/${tenant}/operations`
  const queue = <ButtonLink href={`${operations}/queue`}>Back to the work queue</ButtonLink>
  const hasWork = task.lines.some((line) => leftToPick(line) > 0 || line.picked > line.packed)
  if (!mayPick || (task.status === 'IN_PROGRESS' ? !hasWork : task.status !== 'OPEN') || task.openHolds > 0) {
    return <NotAtStation tenant={tenant} id={id} task={task} allowed={mayPick} at="pick" />
  }
  if (task.status === 'OPEN') {
    return (
      <TaskOutline task={task}>
        <TakeTask onTake={takeTaskAction.bind(null, tenant, id)} otherwise={queue} />
      </TaskOutline>
    )
  }
  return (
    <PickScreen
      key={id}
      tenant={tenant}
      id={id}
      task={task}
      cutOffAt={task.cutOffAt}
      reasons={reasons}
      packHref={`${operations}/pack/${id}`}
      nextHref={nextId ? `${operations}/pick/${nextId}` : null}
    />
  )
}
