import { TakeTask } from '#components/fulfillment/take-task'
import { ButtonLink } from '#components/ui/button'
import { leftToPick } from '#modules/fulfillment/fulfillment.rules'
import { NotAtStation } from '../../not-at-station.tsx'
import { takeTaskAction } from './actions.ts'
import type { PickPage } from './pick-query.ts'
import { PickScreen } from './pick-screen.tsx'
import { TaskOutline } from './task-outline.tsx'

type PickStandProps = { tenant: string; id: string; page: PickPage; mayPick: boolean }

/** What stands at the pick station: a task to take, the pick screen, or why it is not picked here. */
export function PickStand({ tenant, id, page, mayPick }: PickStandProps) {
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
