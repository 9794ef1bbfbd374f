/** A request that cannot be served at all, with the code that the API answers under `extensions.code`. */
export class Fault extends Error {
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'IDEMPOTENCY_CONFLICT' | 'OVERLOADED' | 'THROTTLED'
  readonly retryAfterSeconds: number | null

  constructor(code: Fault['code'], message: string, retryAfterSeconds: number | null = null) {
    super(message)
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export const unauthenticated = () =>
  new Fault('UNAUTHENTICATED', 'Sign in, or send an API key as "Authorization: Bearer plk_…".')

export const forbidden = (permission: string) =>
  new Fault(
    'FORBIDDEN',
    `This needs the permission "${permission}", which you do not have. An administrator can grant it.`,
  )
