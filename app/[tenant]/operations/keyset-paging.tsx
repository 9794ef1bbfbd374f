import { Pagination } from '#components/ui/pagination'
import { hrefWith } from './words.ts'

type KeysetPagingProps = {
  path: string
  search: Record<string, string | string[] | undefined>
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
  summary?: string
}

/** To the next page of a list, and back to its beginning. */
export function KeysetPaging({ path, search, pageInfo, summary }: KeysetPagingProps) {
  const after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined
  return (
    <Pagination
      summary={summary}
      previousHref={search.after ? hrefWith(path, search, {}) : undefined}
      nextHref={after ? hrefWith(path, search, { after }) : undefined}
    />
  )
}
