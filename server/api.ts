// The API alone, without pages: for machines that serve partners only, for tests and for measuring. Any number may run.
import { schema } from '#graphql/schema'
import { makeGraphQLServer } from '#graphql/server'
import { env } from '#platform/env'
import { startedBoss } from '#platform/jobs'
import { logger } from '#platform/logger'
import { makeApplication } from './application.ts'
import { graphqlEndpoint } from './graphql-endpoint.ts'
import { stopGracefully } from './stop.ts'

let isStopping = false
const graphql = makeGraphQLServer(schema)
const [queue] = await Promise.all([startedBoss(), graphql.start()])
const server = makeApplication({
  graphql: graphqlEndpoint(graphql),
  pages: async (_, response) => {
    response.statusCode = 404
    response.end('This process serves the API only.\n')
  },
  isStopping: () => isStopping,
  formTargets: [],
})
server.listen(env().PORT, '127.0.0.1', () => logger().info({ port: env().PORT }, 'the API listens'))

async function stop(): Promise<void> {
  if (isStopping) process.exit(1)
  isStopping = true
  await stopGracefully(server, [() => graphql.stop(), () => queue.stop({ graceful: false })])
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
