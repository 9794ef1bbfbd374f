/** Within this time failures are counted together. */
export const attemptWindow = 15 * 60_000

/** Failures after which further attempts wait: per account, and per address (offices share one). */
export const attemptLimits = { account: 10, address: 50 } as const

/** Wrong PINs in a row after which a badge is locked, and for how long. */
export const pinLimit = { failures: 5, lockedFor: 15 * 60_000 } as const

/** Seconds until the oldest counted failure is out of the window. */
export const retryAfter = (oldest: Date, now: Date): number =>
  Math.max(1, Math.ceil((oldest.getTime() + attemptWindow - now.getTime()) / 1000))

export const passwordLength = { shortest: 12, longest: 200 } as const

/** Why a new password is not taken, or null: too easily guessed from the account itself. */
export function passwordProblem(
  password: string,
  account: { readonly email: string; readonly name: string },
): string | null {
  const folded = password.toLowerCase()
  if (new Set(folded).size < 5) return 'must not repeat the same few characters'
  const own = [account.email.split('@')[0] ?? '', ...account.name.split(/\s+/)].map((word) => word.toLowerCase())
  if (own.some((word) => word.length > 3 && folded.replaceAll(word, '').length < 8))
    return 'must not be made of your own name or e-mail address'
  return null
}
