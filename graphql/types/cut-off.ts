import type { CutOffView } from '#modules/locations/find-cut-offs'
import { builder } from '../builder.ts'
import { CarrierService } from '../refs.ts'

export const CutOff = builder.objectRef<CutOffView>('CutOff').implement({
  description: 'When a carrier service picks up at a location on a weekday.',
  fields: (t) => ({
    carrierService: t.field({
      type: CarrierService,
      authScopes: { permission: 'carrier:read' },
      description: 'The service that picks up.',
      resolve: (cutOff) => cutOff.carrierServiceId,
    }),
    weekday: t.exposeInt('weekday', { description: '1 is Monday, 7 is Sunday.' }),
    localTime: t.exposeString('localTime', { description: 'HH:MM in the location’s time zone.' }),
  }),
})
