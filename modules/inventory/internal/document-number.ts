import type { CommandContext } from '#platform/command'
import { nextNumber } from '#platform/numbers'

/** The number people call a document by, like TR1001; a rehearsal takes none. */
export async function documentNumber(cx: CommandContext, prefix: 'RC' | 'TR' | 'CT'): Promise<string> {
  if (cx.isRehearsal) return `${prefix}0`
  const [number] = await nextNumber(cx.actor, `stock:${prefix}`)
  return `${prefix}${number}`
}
