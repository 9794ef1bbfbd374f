import type { ReactNode } from 'react'

/** A quiet page with one thing to do. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <main className="flex min-h-dvh items-start justify-center bg-canvas px-4 pt-[12vh] pb-16 text-ink">
      <div className="flex w-full max-w-90 flex-col gap-6">{children}</div>
    </main>
  )
}
