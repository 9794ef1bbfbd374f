import { Refusal } from '#platform/refusal'

/** A closed channel stays closed; a pause would change nothing. */
export class ChannelClosed extends Refusal {
  readonly code = 'CHANNEL_CLOSED'
  constructor(channel: string) {
    super({ channel })
  }
}

/** The channel is not paused. */
export class ChannelNotPaused extends Refusal {
  readonly code = 'CHANNEL_NOT_PAUSED'
  constructor(channel: string) {
    super({ channel })
  }
}
