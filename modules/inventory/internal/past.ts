import type { CommandContext } from '#platform/command'
import { NotYetHappened } from '../stock.errors.ts'

/** Clocks of scanners and partners run a little ahead. */
const toleranceMilliseconds = 60_000

/** What is reported has happened: an instant in the future (by more than a minute) is refused. */
export function notInFuture(cx: CommandContext, at: Date | null | undefined): void {
  if (at && at.getTime() > cx.now.getTime() + toleranceMilliseconds) {
    throw new NotYetHappened({ at: at.toISOString(), now: cx.now.toISOString() })
  }
}
