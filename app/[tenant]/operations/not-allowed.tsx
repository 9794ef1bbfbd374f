import { Refusal } from '#components/patterns/refusal'
import { ButtonLink } from '#components/ui/button'

/** A page whose work is not this person's. */
export function NotAllowed({ what, backHref, back }: { what: string; backHref: string; back: string }) {
  return (
    <div className="max-w-180 px-4 lg:px-6">
      <Refusal
        what={what}
        why="Ask an administrator for the role that works here."
        next={<ButtonLink href={backHref}>{back}</ButtonLink>}
      />
    </div>
  )
}
