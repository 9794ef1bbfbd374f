import { fromGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { fieldError } from '../errors.ts'
import { loadNode } from '../nodes.ts'

const largestRequest = 100
const Node = builder.nodeInterfaceRef()

builder.queryField('node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    description: 'The object with this global id; null when there is none or you may not see it.',
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true, description: 'A global id.' }) },
    resolve: (_, { id }, context) => loadNode(fromGlobalId(id), context),
  }),
)

builder.queryField('nodes', (t) =>
  t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: `The objects with these global ids, at most ${largestRequest}, in the order asked; null where there is none or you may not see it.`,
    authScopes: { signedIn: true },
    args: { ids: t.arg.idList({ required: true, description: 'Global ids.' }) },
    resolve: (_, { ids }, context) => {
      if (ids.length > largestRequest) {
        throw fieldError('BAD_INPUT', `${ids.length} ids were sent; at most ${largestRequest} are taken at once.`)
      }
      return ids.map((id) => loadNode(fromGlobalId(id), context))
    },
  }),
)
