import { updateVariant } from '#modules/catalog/update-variant'
import { commandMutation } from '../command-mutation.ts'
import { Variant } from '../refs.ts'

commandMutation({
  name: 'updateVariant',
  description: 'Changes a variant; fields left out stay as they are.',
  command: updateVariant,
  payload: Variant,
  example: ({ variant, unique }) => ({ variantId: variant, title: unique('Tray') }),
})
