// Fills an empty database with the demo tenant and writes how to sign in to the file it is given. Run by `up`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { seedWhenEmpty } from '../prisma/seed/main.ts'
import { DEMO_FILE } from './demo.ts'

const file = process.argv[2] ?? DEMO_FILE
const demo = await seedWhenEmpty((text: string) => console.log(text))
if (demo) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(demo, undefined, 2)}\n`, { mode: 0o600 })
}
process.exit()
