// Brings the demo's open work up to now: `npm run demo:refresh`. Old work leaves, new orders arrive around the next cut-offs.
import { refreshDemo } from '../prisma/seed/refresh.ts'
import { onOurDatabase } from './on-our-database.ts'

await onOurDatabase(async () => {
  const { left, placed } = await refreshDemo()
  console.log(`${left} fulfillment orders were handed over, ${placed} new orders wait around the next cut-offs.`)
  return 0
})
