import { env } from '#platform/env'

/** The outside identity provider, when one is configured. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
}

/** The settings of the identity provider; null unless issuer, client id and secret are all set. */
export function oidcSettings(): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env()
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name } : null
}
