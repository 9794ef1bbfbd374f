import { AvailabilitySum } from '#components/inventory/availability-sum'
import { Card } from '#components/ui/card'
import { TabLinks } from '#components/ui/tab-links'
import { hrefWith } from '../../words.ts'
import type { findItem } from './item-query.ts'

type Item = NonNullable<Awaited<ReturnType<typeof findItem>>>
type Props = { path: string; search: Record<string, string | string[] | undefined>; item: Item }

/** What each channel may promise of an item, and why. */
export function FreeToPromise({ path, search, item }: Props) {
  const { availability, channel, channels } = item
  if (!availability || !channel) return null
  const tabs = channels.nodes.map(({ id, name }) => ({
    href: hrefWith(path, search, { channel: id }),
    label: name,
    current: id === channel.id,
  }))
  return (
    <Card title="Free to promise">
      <TabLinks label="Channel" tabs={tabs} className="mb-3" />
      <AvailabilitySum {...availability} />
    </Card>
  )
}
