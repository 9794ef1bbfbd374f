import { z } from 'zod'
import { locationFields } from './location.input.ts'

/** Fields left out stay as they are. */
export const updateLocationInput = z.object({ locationId: z.string(), ...z.object(locationFields).partial().shape })

export type UpdateLocationInput = z.input<typeof updateLocationInput>
