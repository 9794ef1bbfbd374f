import { ChevronRight } from 'lucide-react'
import { PageLink } from '#components/ui/page-link'
import type { ProfileAnswer } from '../import-query.ts'

/** Every way to read files, orders first, each with what it expects. */
export function ProfileChoice({ profiles, path }: { profiles: readonly ProfileAnswer[]; path: string }) {
  const groups = [
    { title: 'Orders', profiles: profiles.filter(({ kind }) => kind === 'ORDERS') },
    { title: 'Master data and stock', profiles: profiles.filter(({ kind }) => kind !== 'ORDERS') },
  ]
  return (
    <div className="flex flex-col gap-6">
      {groups.map((group) => (
        <section key={group.title} className="flex flex-col gap-2">
          <h2 className="text-section font-semibold">{group.title}</h2>
          <ul className="divide-y divide-line rounded-md border border-line">
            {group.profiles.map((profile) => (
              <li key={profile.key}>
                <PageLink
                  href={`${path}?profile=${encodeURIComponent(profile.key)}`}
                  className="flex items-center gap-3 px-4 py-2.5 hover:bg-hover"
                >
                  <span className="min-w-0 flex-1">
                    <span className="block text-reading font-medium">{profile.name}</span>
                    <span className="line-clamp-2 text-control text-muted">{profile.description}</span>
                  </span>
                  <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
