'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { newKey } from '../ui/new-key.tsx'
import type { PackedParcels, PackStationProps } from './pack-station.tsx'

/** Sends the parcels once, whatever is pressed how often, and leads on; keeps everything on the table when it is refused. */
export function usePackIt({ onPack, shipHref }: Pick<PackStationProps, 'onPack' | 'shipHref'>) {
  const key = useRef<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const router = useRouter()
  const run = (parcels: PackedParcels) =>
    start(async () => {
      if (parcels.packages.length === 0) return setRefused('No parcel holds anything yet. Scan the items into one.')
      // The same key only while nothing was answered: a refused attempt is corrected, and the next one is another change.
      key.current ??= newKey()
      const answer = await onPack(parcels, key.current)
      key.current = null
      if (answer.kind === 'refused') setRefused(answer.message ?? '')
      else router.push(shipHref)
    })
  return { run, refused, pending }
}
