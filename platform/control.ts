import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#prisma/generated/client'
import { namedPool } from './database.ts'
import { env } from './env.ts'
import { oncePerProcess } from './process.ts'
import { statementName } from './statements.ts'

/**
 * The control plane (tenants, users, sessions, memberships, key locators), outside row-level security.
 * Its role sees no tenant table. Every caller is listed in tests/architecture.
 */
export const unsafeControl = (): PrismaClient =>
  oncePerProcess(
    'prisma:control',
    () =>
      new PrismaClient({
        adapter: new PrismaPg(namedPool('control', env().CONTROL_DATABASE_URL, 4), {
          schema: 'control',
          statementNameGenerator: ({ sql }) => statementName(sql) ?? '',
        }),
      }),
  )
