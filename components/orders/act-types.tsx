import type { Rehearsal } from '#components/patterns/rehearsal'

/** What came of an act, or of its rehearsal; plain, so that it may cross from the server. */
export type ActOutcome =
  | { kind: 'rehearsed'; rehearsal: Rehearsal }
  | { kind: 'refused'; code: string; what: string; why: string }
  | { kind: 'done'; text: string }

/** Asks the server: `dryRun` only rehearses. */
export type AskAct = (form: FormData, dryRun: boolean) => Promise<ActOutcome>
