import { Pagination } from '#components/ui/pagination'
import { addressOf, type Search } from '../orders/search-params.ts'

type ListPagingProps = {
  path: string
  search: Search
  count: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Back to the first page and on to the next, the filters kept; nothing where there are no rows. */
export function ListPaging({ path, search, count, pageInfo }: ListPagingProps) {
  if (count === 0) return null
  const { hasNextPage, endCursor } = pageInfo
  return (
    <Pagination
      summary={`${count} on this page`}
      previousHref={search.after ? addressOf(path, search, {}) : undefined}
      nextHref={hasNextPage && endCursor ? addressOf(path, search, { after: endCursor }) : undefined}
    />
  )
}

/** One value of the address; empty when it is not there. */
export const oneOf = (search: Search, name: string): string => [search[name]].flat()[0]?.trim() ?? ''

/** Those of the values in the address that are known. */
export const knownOf = <T extends string>(search: Search, name: string, list: readonly T[]): readonly T[] =>
  list.filter((item) => [search[name]].flat().includes(item))
