import './scalars.ts'
import './operations/start-picking.ts'
import './types/fulfillment-order.ts'
import './types/node.ts'
import './types/viewer.ts'
import { builder } from './builder.ts'

/** The schema of the API, complete. Each type and operation is imported above; a test finds what was forgotten. */
export const schema = builder.toSchema({ sortSchema: true })
