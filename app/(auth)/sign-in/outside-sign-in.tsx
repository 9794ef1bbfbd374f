'use client'

import { signIn } from 'next-auth/react'
import { Button } from '#components/ui/button'

/** Leads to the company's identity provider and back. */
export function OutsideSignIn({ name, next }: { name: string; next: string }) {
  return (
    <Button size="lg" variant="secondary" onClick={() => signIn('oidc', { callbackUrl: next })}>
      Sign in with {name}
    </Button>
  )
}
