import { Skeleton } from '#components/ui/skeleton'

/** The shape of a page while it loads: bar, title, rows. */
export default function Loading() {
  return (
    <div role="status" className="flex flex-col">
      <span className="sr-only">Loading</span>
      <div className="flex h-12 items-center border-b border-line px-4 lg:px-6">
        <Skeleton className="w-40" />
      </div>
      <div className="flex flex-col gap-3 px-4 pt-6 lg:px-6">
        <Skeleton className="h-6 w-64" />
        <Skeleton className="w-96 max-w-full" />
        <div className="mt-4 flex flex-col gap-3">
          {['a', 'b', 'c', 'd', 'e', 'f'].map((row) => (
            <Skeleton key={row} className="h-8 w-full" />
          ))}
        </div>
      </div>
    </div>
  )
}
