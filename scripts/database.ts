// Keeps our PostgreSQL running, migrated, and prints the address of every role: for psql, a debugger, a single process.
import { once } from 'node:events'
import { migrate } from '../prisma/migrate.ts'
import { urlsOfRoles, withDevelopmentDatabase } from './development-database.ts'

await withDevelopmentDatabase(async (ownerUrl) => {
  const urls = urlsOfRoles(ownerUrl)
  await migrate(ownerUrl, Object.values(urls))
  for (const [variable, url] of Object.entries({ DATABASE_URL: ownerUrl, ...urls })) console.log(`${variable}=${url}`)
  console.log('Ctrl-C ends this.')
  const keepAlive = setInterval(() => undefined, 60_000)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  clearInterval(keepAlive)
})
