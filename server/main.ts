// The HTTP process: the API, health and metrics served directly, pages by Next. Any number may run side by side.
import next from 'next'
import { executor } from '#graphql/execute'
import { makeExecutor } from '#graphql/executor'
import { schema } from '#graphql/schema'
import { makeGraphQLServer } from '#graphql/server'
import { env } from '#platform/env'
import { startedBoss } from '#platform/jobs'
import { logger } from '#platform/logger'
import { makeApplication } from './application.ts'
import { graphqlEndpoint } from './graphql-endpoint.ts'
import { oidcSettings } from './oidc.ts'
import { stopGracefully } from './stop.ts'

const { NODE_ENV, PORT } = env()
const started = performance.now()
let isStopping = false

const dev = NODE_ENV === 'development'
const pages = next({ dev, dir: new URL('..', import.meta.url).pathname, port: PORT, hostname: 'localhost' })
const graphql = makeGraphQLServer(schema)
executor(() => makeExecutor(schema))
const [queue] = await Promise.all([startedBoss(), pages.prepare(), graphql.start()])

const oidc = oidcSettings()
const server = makeApplication({
  graphql: graphqlEndpoint(graphql),
  pages: pages.getRequestHandler(),
  isStopping: () => isStopping,
  formTargets: oidc ? [new URL(oidc.issuer).origin] : [],
})
if (dev) server.on('upgrade', pages.getUpgradeHandler())
server.listen(PORT, () =>
  logger().info({ port: PORT, ms: Math.round(performance.now() - started) }, 'the server listens'),
)

/** Ends in order: no new requests, those in flight answered, then the queue and the pools. A second signal ends at once. */
async function stop(signal: string): Promise<void> {
  if (isStopping) process.exit(1)
  isStopping = true
  logger().info({ signal }, 'the server stops')
  await stopGracefully(server, [() => graphql.stop(), () => pages.close(), () => queue.stop({ graceful: false })])
  process.exit(0)
}
process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('SIGINT'))
