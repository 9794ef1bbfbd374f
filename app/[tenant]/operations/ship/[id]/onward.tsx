import { ButtonLink } from '#components/ui/button'
import type { Next } from './ship-query.ts'

const STATION = { PICK: ['pick', 'Pick'], PACK: ['pack', 'Pack'], SHIP: ['ship', 'Ship'] } as const

/** The way on when nothing is left to do here. */
export function Onward({ tenant, next }: { tenant: string; next: Next | null }) {
  const [path, word] = STATION[next?.station ?? 'PICK']
  return (
    <div className="flex flex-col gap-2">
      {next ? (
        <ButtonLink href={`/${tenant}/operations/${path}/${next.id}`} size="hand" variant="primary">
          {word} the next one, {next.number}
        </ButtonLink>
      ) : null}
      <ButtonLink href={`/${tenant}/operations/queue`} size="hand">
        Back to the work queue
      </ButtonLink>
    </div>
  )
}
