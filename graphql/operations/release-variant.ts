import { releaseVariant } from '#modules/catalog/release-variant'
import { commandMutation } from '../command-mutation.ts'
import { Variant } from '../refs.ts'

commandMutation({
  name: 'releaseVariant',
  description: 'Lets a held variant be promised again before its time.',
  command: releaseVariant,
  payload: Variant,
  example: async ({ variant, hours, do: perform }) => {
    await perform('holdVariant', { variantId: variant, reason: 'Recall', until: hours(5) })
    return { variantId: variant }
  },
})
