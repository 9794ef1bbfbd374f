import { z } from 'zod'
import { instantField, requiredText } from '#lib/zod-fields'

export const pauseChannelInput = z.object({
  channelId: z.string(),
  reason: requiredText(300),
  until: instantField.describe('When it opens again by itself; within a year.'),
})

export const resumeChannelInput = z.object({ channelId: z.string() })
