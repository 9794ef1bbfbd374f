import type { Wording } from './wording.ts'

/** Words for refusals about customers. */
export const customerWords: Readonly<Record<string, Wording>> = {
  CUSTOMER_KNOWN: () => 'Somebody is already known by this verified address. Use that record.',
  MERGE_REFUSED: ({ problem }) =>
    problem === 'SAME_CUSTOMER'
      ? 'These are one and the same record.'
      : 'One of them is joined to another record already. Part it first.',
  CUSTOMER_NOT_MERGED: () => 'This record is not joined to anybody.',
}
