/** What happened, as it was recorded. */
export interface EventView {
  readonly id: string
  readonly type: string
  readonly at: Date
  readonly recordedAt: Date
  readonly actorKind: string
  readonly actorName: string
  readonly source: string
  readonly commandId: string
  readonly commandName: string
  /** Plain facts of the event, with `changes` when something was changed. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** An object that an event speaks of. */
export interface EventObjectView {
  readonly eventId: string
  readonly type: string
  readonly id: string
  readonly role: string
}

/** Where an event stands in the sealed log. */
export interface EventSealView {
  readonly eventId: string
  readonly position: bigint
  /** Hexadecimal. */
  readonly seal: string
  readonly sequencedAt: Date
}
