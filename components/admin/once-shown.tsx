import { KeyRound } from 'lucide-react'
import { CopyButton } from '#components/ui/copy-button'

/** A secret that is shown this one time, ready to be copied. */
export function OnceShown({ secret }: { secret: string }) {
  return (
    <div
      role="status"
      className="flex flex-col gap-2 rounded-md border border-attention-line bg-attention-quiet p-3 text-control"
    >
      <p className="flex gap-2 font-medium text-attention-text">
        <KeyRound aria-hidden className="mt-0.5 size-4 shrink-0" />
        Copy it now: it is kept only as a hash and cannot be shown again.
      </p>
      <div className="flex min-w-0 items-center gap-2">
        <code className="min-w-0 flex-1 rounded-sm bg-surface px-2 py-1 font-mono break-all">{secret}</code>
        <CopyButton text={secret} label="Copy the key" />
      </div>
    </div>
  )
}
