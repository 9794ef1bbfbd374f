import { Status } from '../patterns/status.tsx'

/** What is free to promise; below zero or none, in words beside the number. */
export function Available({ available, sellable }: { available: number; sellable: number }) {
  if (available < 0) return <Status label={`${available} below safety`} shape="half" tone="attention" />
  if (available === 0) return <Status label={sellable === 0 ? 'none' : 'none free'} shape="empty" tone="problem" />
  return <span className="tabular-nums">{available.toLocaleString('en-GB')}</span>
}
