import { holdVariant } from '#modules/catalog/hold-variant'
import { commandMutation } from '../command-mutation.ts'
import { Variant } from '../refs.ts'

commandMutation({
  name: 'holdVariant',
  description: 'Stop switch: the variant is not promised until the end that is given.',
  command: holdVariant,
  payload: Variant,
  example: async ({ newVariant, hours }) => ({ variantId: await newVariant(), reason: 'Recall', until: hours(5) }),
})
