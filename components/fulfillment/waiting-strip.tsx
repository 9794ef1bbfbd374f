import { Banner } from '../ui/banner.tsx'
import { TextLink } from '../ui/text-link.tsx'

const WHY: Record<string, string> = {
  NO_CONNECTION: 'No connection. Go on: your scans are kept and sent in order as soon as it is back.',
  BUSY: 'The server cannot take them right now. They are kept and sent again.',
  SIGNED_OUT: 'Your session has ended. Your scans are kept on this device until you sign in again.',
}

/** Tells that scans wait on this device, how many and why. Nothing while all have arrived. */
export function WaitingStrip({ waiting, lost }: { waiting: number; lost: string | null }) {
  if (!lost || waiting === 0) return null
  return (
    <div role="status" className="mx-auto w-full max-w-120 px-4 pt-3">
      <Banner
        tone="attention"
        title={waiting === 1 ? '1 scan waits on this device' : `${waiting} scans wait on this device`}
        action={lost === 'SIGNED_OUT' ? <TextLink href="/sign-in">Sign in</TextLink> : undefined}
      >
        {WHY[lost] ?? WHY.BUSY}
      </Banner>
    </div>
  )
}
