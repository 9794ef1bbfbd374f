'use client'

import { Button } from '#components/ui/button'
import { ErrorState } from '#components/ui/error-state'

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

/** A page that could not be shown: what happened, the request's id, another try. The shell stays. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const [code, requestId] = (error.digest ?? '').split(' ')
  if (code === 'FORBIDDEN') {
    return (
      <ErrorState title="This page is not open to your roles" requestId={requestId}>
        Ask an administrator for the role that works here. What you may open stands in the navigation.
      </ErrorState>
    )
  }
  return (
    <ErrorState
      title="This page could not be shown"
      requestId={requestId ?? error.digest}
      retry={<Button onClick={reset}>Try again</Button>}
    >
      Nothing was changed. If it happens again, tell support the request id.
    </ErrorState>
  )
}
