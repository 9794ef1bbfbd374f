import { Status } from '#components/patterns/status'

/** How far a count is. */
export function CountState({ status }: { status: 'OPEN' | 'CLOSED' }) {
  if (status === 'OPEN') return <Status label="Counting" shape="half" tone="information" />
  return <Status label="Closed" shape="full" tone="ok" />
}
