interface Coded {
  readonly code?: unknown
  readonly retryAfterSeconds?: unknown
}

const waiting = (seconds: number): string => {
  if (seconds < 60) return `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}

/** What to say about a sign-in that failed; null for anything that is not the person's to put right. */
export function signInProblem(thrown: unknown, how: 'PASSWORD' | 'BADGE' = 'PASSWORD'): string | null {
  const { code, retryAfterSeconds } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Coded
  if (code === 'SIGN_IN_REFUSED' && how === 'BADGE') {
    return 'This badge and PIN do not belong together. Scan the badge again and retype the PIN.'
  }
  if (code === 'BADGE_LOCKED') {
    return 'There were too many wrong PINs, so this badge rests for a while. Your manager can give it a new PIN.'
  }
  if (code === 'SIGN_IN_REFUSED') {
    return 'This e-mail address and password do not belong together. Check both and try again.'
  }
  if (code === 'THROTTLED') {
    const wait = waiting(Number(retryAfterSeconds ?? 60))
    return `There were too many failed attempts. Wait ${wait}, then try again; your account is not locked.`
  }
  return null
}

/** What to say when an outside sign-in came back without success, by next-auth's code. */
export function outsideProblem(code: string | undefined): string | null {
  if (!code) return null
  if (code === 'AccessDenied')
    return 'Nobody with that account belongs to a tenant here. Ask your administrator to add you.'
  return 'Signing in with your company account did not work. Try again, or use your password.'
}
