import { z } from 'zod'
import { type CommandContext, command } from '#platform/command'
import { newId } from '#platform/ids'
import type { World } from './world.ts'

/** Runs steps as a command would: in one transaction, with an event, by a manager of the world. */
export async function asCommand<T>(world: World, work: (cx: CommandContext) => Promise<T>): Promise<T> {
  let answer: { value: T } | undefined
  const step = command({
    name: 'order.step',
    permission: 'order:place',
    input: z.object({}),
    refusals: [],
    async run(cx) {
      answer = { value: await work(cx) }
      const id = newId()
      cx.record({ type: 'order.stepped', objects: [{ type: 'Order', id }] })
      return { type: 'Order', id }
    },
  })
  await step(world.as('MANAGER'), {})
  if (!answer) throw new Error('the command did not run')
  return answer.value
}
