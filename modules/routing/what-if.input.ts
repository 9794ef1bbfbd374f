import { z } from 'zod'

/** A stored decision and what shall be otherwise; everything else stays as it was then. */
export const whatIfInput = z.object({
  decisionId: z.uuid('must be the id of a decision'),
  openLocationIds: z.array(z.uuid()).max(50).default([]),
  closedLocationIds: z.array(z.uuid()).max(50).default([]),
  disabledServiceIds: z.array(z.uuid()).max(50).default([]),
  enabledServiceIds: z.array(z.uuid()).max(50).default([]),
  /** Free units of a variant at a location, instead of what there was. */
  stock: z
    .array(
      z.object({
        variantId: z.uuid(),
        locationId: z.uuid(),
        free: z.int('must be a whole number').min(0, 'must not be negative').max(1_000_000),
      }),
    )
    .max(200)
    .default([]),
})
export type WhatIf = z.output<typeof whatIfInput>
