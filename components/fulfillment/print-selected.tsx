'use client'

import { useSelection } from '../patterns/selection.tsx'
import { PrintLink } from './print-link.tsx'

/** Prints the selected rows of a table into one PDF. `path` takes them as `id`. */
export function PrintSelected({ path, label }: { path: string; label: string }) {
  const { ids } = useSelection()
  const query = new URLSearchParams(ids.map((id) => ['id', id]))
  return <PrintLink href={`${path}?${query}`}>{label}</PrintLink>
}
