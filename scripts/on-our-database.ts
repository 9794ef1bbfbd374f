import { urlsOfRoles, withDevelopmentDatabase } from './development-database.ts'
import { sessionSecret } from './state.ts'

/**
 * Runs a command-line task with the environment of a process of the product, on DATABASE_URL or on the database of `up`, and
 * ends this process with the code that it answers.
 */
export async function onOurDatabase(task: () => Promise<number>): Promise<never> {
  const code = await withDevelopmentDatabase(async (ownerUrl) => {
    const LOG_LEVEL = process.env.LOG_LEVEL ?? 'warn'
    Object.assign(process.env, urlsOfRoles(ownerUrl), { NEXTAUTH_SECRET: sessionSecret(), LOG_LEVEL })
    return await task()
  })
  process.exit(code)
}
