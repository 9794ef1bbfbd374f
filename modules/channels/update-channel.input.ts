import { z } from 'zod'
import { channelFields } from './channel.input.ts'

/** Fields left out stay as they are. */
export const updateChannelInput = z.object({ channelId: z.string(), ...z.object(channelFields).partial().shape })

export type UpdateChannelInput = z.input<typeof updateChannelInput>
