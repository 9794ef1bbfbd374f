import { releaseVariant } from '#modules/catalog/release-variant'
import { commandMutation } from '../command-mutation.ts'
import { Variant } from '../refs.ts'

commandMutation({
  name: 'releaseVariant',
  description: 'Lets a held variant be promised again before its time.',
  command: releaseVariant,
  payload: Variant,
  example: async ({ newVariant, hours, do: perform }) => {
    const variantId = await newVariant()
    await perform('holdVariant', { variantId, reason: 'Recall', until: hours(5) })
    return { variantId }
  },
})
