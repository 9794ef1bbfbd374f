// The floor: one hand-written named statement behind a bare Node server, as the role of the application with the tenant set.
// No key is asked for, nothing is limited, logged or counted: what remains is the database and HTTP. It prints its port.
import { createServer } from 'node:http'
import pg from 'pg'
import { floorStatement } from './floor-statement.ts'

const [tenantId = ''] = process.argv.slice(2)
const pool = new pg.Pool({
  connectionString: process.env.APP_DATABASE_URL,
  max: Number(process.env.POOL_SIZE ?? 10),
  options: `-c app.tenant_id=${tenantId}`,
})

async function answer(body: string): Promise<string> {
  const { id } = JSON.parse(body).variables as { id: string }
  const orderId = Buffer.from(id, 'base64url').toString('utf8').slice('Order:'.length)
  const { rows } = await pool.query<{ answer: string }>({ ...floorStatement, values: [orderId] })
  return rows[0]?.answer ?? '{"data":{"order":null}}'
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', async () => {
    response.setHeader('content-type', 'application/json; charset=utf-8')
    try {
      response.end(await answer(Buffer.concat(chunks).toString('utf8')))
    } catch (error) {
      response.statusCode = 500
      response.end(String(error))
    }
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
