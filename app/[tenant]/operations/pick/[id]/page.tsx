import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { StationHeader } from '../../station-header.tsx'
import { findPickPage } from './pick-query.ts'
import { PickStand } from './pick-stand.tsx'

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
      <PickStand tenant={tenant} id={id} page={page} mayPick={may(actor, 'fulfillment:pick')} />
    </>
  )
}
