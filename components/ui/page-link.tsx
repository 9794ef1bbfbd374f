import Link from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link within the product, fetched when it is followed. Next's own prefetching would ask the server for every row and
 * every place in the rail that is in sight, on each page; set `prefetch` where the next step is certain.
 */
export function PageLink({ prefetch = false, ...rest }: ComponentProps<typeof Link>) {
  return <Link prefetch={prefetch} {...rest} />
}
