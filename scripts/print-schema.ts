// Writes graphql/schema.graphql, the contract as partners read it: node scripts/print-schema.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printSchema } from 'graphql'
import { schema } from '#graphql/schema'

writeFileSync(join(import.meta.dirname, '..', 'graphql', 'schema.graphql'), `${printSchema(schema)}\n`)
