import type { Actor } from './actor.ts'
import { Refusal } from './refusal.ts'

/** Another object of the kind already has this code. */
export class CodeTaken extends Refusal {
  readonly code = 'CODE_TAKEN'
  constructor(type: string, taken: string) {
    super({ type, taken })
  }
}

/** Every field already stood as asked. */
export class NothingToChange extends Refusal {
  readonly code = 'NOTHING_TO_CHANGE'
  constructor(type: string, id: string) {
    super({ type, id })
  }
}

/** Someone who sees only some locations or channels cannot make what they would not see, or let others see more. */
export class UnrestrictedOnly extends Refusal {
  readonly code = 'UNRESTRICTED_ONLY'
}

/** A switch must turn itself back: its end lies in the past, or further away than a switch may last. */
export class EndOutOfRange extends Refusal {
  readonly code = 'END_OUT_OF_RANGE'
  constructor(until: Date, latest: Date) {
    super({ until: until.toISOString(), latest: latest.toISOString() })
  }
}

export function assertUnrestricted({ visibility }: Pick<Actor, 'visibility'>): void {
  if (visibility.locationIds || visibility.channelIds) throw new UnrestrictedOnly()
}

/** What moves units between locations is done by those who see all of them: hidden parts would be left behind. */
export function assertSeesAllLocations({ visibility }: Pick<Actor, 'visibility'>): void {
  if (visibility.locationIds) throw new UnrestrictedOnly()
}

const longestSwitchDays = 366

/** The end of a stop switch: later than now and within a year, so that no switch is forgotten. */
export function endOfSwitch(until: string, now: Date): Date {
  const end = new Date(until)
  const latest = new Date(now.getTime() + longestSwitchDays * 86_400_000)
  if (end <= now || end > latest) throw new EndOutOfRange(end, latest)
  return end
}
