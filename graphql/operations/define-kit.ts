import { defineKit } from '#modules/catalog/define-kit'
import { commandMutation } from '../command-mutation.ts'
import { Variant } from '../refs.ts'

commandMutation({
  name: 'defineKit',
  description: 'Gives a variant a new version of its recipe as a kit.',
  command: defineKit,
  payload: Variant,
  example: async ({ variant, newVariant }) => ({
    variantId: await newVariant(),
    components: [{ variantId: variant, quantity: 2 }],
  }),
})
