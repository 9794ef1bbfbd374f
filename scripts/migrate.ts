// Brings the database up to date: DATABASE_URL, or our own PostgreSQL. `npm run up` does it too.
import { migrate } from '../prisma/migrate.ts'
import { urlsOfRoles, withDevelopmentDatabase } from './development-database.ts'

await withDevelopmentDatabase(async (ownerUrl) => {
  const urls = urlsOfRoles(ownerUrl)
  const { migrations, repeatables } = await migrate(ownerUrl, Object.values(urls))
  const done = [...migrations, ...repeatables]
  console.log(done.length === 0 ? 'The database is up to date.' : `Ran ${done.join(', ')}.`)
})
