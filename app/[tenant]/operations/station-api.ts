import type { TypedDocument } from '#graphql/documents'

const patienceMilliseconds = 8_000

/** Why a scan could not be delivered. It stays in its queue and is sent again. */
export class NotDelivered extends Error {
  readonly why: 'NO_CONNECTION' | 'SIGNED_OUT' | 'BUSY'
  constructor(why: NotDelivered['why']) {
    super(why)
    this.why = why
  }
}

/** The API would not answer, whatever the network: not allowed, or a mistake of ours. Sending again changes nothing. */
export class NotAnswered extends Error {}

const retried: Readonly<Record<string, NotDelivered['why']>> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  THROTTLED: 'BUSY',
  OVERLOADED: 'BUSY',
  INTERNAL: 'BUSY',
}

type Body<Answer> = { data?: Answer; errors?: { message: string; extensions?: { code?: string } }[] }

/**
 * Sends a document from a station straight to the API. Server actions would do, but a hanging one keeps every later one and all
 * navigation waiting, and in an aisle without a network that is the usual case: here each attempt ends after eight seconds.
 */
export async function askApi<Answer, Variables extends object>(
  tenant: string,
  document: TypedDocument<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch('/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-plumbline-tenant': tenant },
    body: JSON.stringify({ query: document.source, variables }),
    signal: AbortSignal.timeout(patienceMilliseconds),
  }).catch(() => {
    throw new NotDelivered('NO_CONNECTION')
  })
  const body: Body<Answer> | null = await response.json().catch(() => null)
  const [error] = body?.errors ?? []
  if (error) throw failure(error.message, error.extensions?.code)
  if (!body?.data) throw new NotDelivered(response.status >= 500 ? 'BUSY' : 'NO_CONNECTION')
  return body.data
}

function failure(message: string, code: string | undefined): Error {
  const why = code === undefined ? undefined : retried[code]
  return why ? new NotDelivered(why) : new NotAnswered(message)
}
