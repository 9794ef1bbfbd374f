// Empties our own PostgreSQL and migrates it anew. A database of DATABASE_URL is never touched.
import pg from 'pg'
import { migrate } from '../prisma/migrate.ts'
import { urlsOfRoles, withDevelopmentDatabase } from './development-database.ts'

delete process.env.DATABASE_URL
await withDevelopmentDatabase(async (ownerUrl) => {
  const maintenance = new URL(ownerUrl)
  maintenance.pathname = '/postgres'
  const client = new pg.Client({ connectionString: maintenance.href })
  await client.connect()
  await client.query('drop database if exists plumbline with (force)')
  await client.query('create database plumbline')
  await client.end()
  await migrate(ownerUrl, Object.values(urlsOfRoles(ownerUrl)))
  console.log('The database is empty and up to date.')
})
