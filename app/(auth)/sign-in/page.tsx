import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Banner } from '#components/ui/banner'
import { outsideProblem } from '#messages/sign-in'
import { oidcSettings } from '#server/oidc'
import { findPerson } from '../../actor.ts'
import { safePath } from '../../landing.ts'
import { SignInForm } from './form.tsx'
import { OutsideSignIn } from './outside-sign-in.tsx'

export const metadata: Metadata = { title: 'Sign in' }

type Search = Promise<{ next?: string; error?: string; left?: string; callbackUrl?: string }>

/** Signing in with e-mail and password, or with the company's account where one is configured. */
export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { next, error, left, callbackUrl } = await searchParams
  const wanted = safePath(next) ?? safePath(callbackUrl) ?? '/'
  if (await findPerson()) redirect(wanted)
  const oidc = oidcSettings()
  return (
    <>
      <header className="flex flex-col gap-1">
        <p className="text-control font-semibold text-accent-text">Plumbline</p>
        <h1 className="text-page font-semibold">Sign in</h1>
      </header>
      {left === undefined ? null : <Banner tone="information" title="You have signed out." />}
      <SignInForm next={wanted} problem={outsideProblem(error)} />
      {oidc ? <OutsideSignIn name={oidc.name} next={wanted} /> : null}
    </>
  )
}
