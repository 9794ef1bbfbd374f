import { entry, type RefusalEntry } from './refusal-entry.ts'
import { idOf, text } from './refusal-facts.ts'

/** Refusals about customers. */
export const customerRefusals: Readonly<Record<string, RefusalEntry>> = {
  CUSTOMER_KNOWN: entry('CustomerKnown', 'Somebody is already known by this verified address.', {
    customerId: idOf('Customer', 'Who.'),
  }),
  MERGE_REFUSED: entry('MergeRefused', 'These two records cannot be joined.', {
    problem: text('SAME_CUSTOMER or ALREADY_MERGED.'),
    customerId: idOf('Customer', 'The record that it is about.'),
  }),
  CUSTOMER_NOT_MERGED: entry('CustomerNotMerged', 'The record is not joined to anybody.', {
    customerId: idOf('Customer', 'The record.'),
  }),
}
