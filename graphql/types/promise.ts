import type { OrderLineView } from '#modules/orders/order-context.view'
import { builder } from '../builder.ts'
import { PromisePrecisionEnum, PromiseSourceEnum } from '../enums/order-enums.ts'

type PromiseView = Pick<
  OrderLineView,
  | 'shipBy'
  | 'deliverFrom'
  | 'deliverBy'
  | 'promisePrecision'
  | 'promiseTimeZone'
  | 'promiseSource'
  | 'originalShipBy'
  | 'originalDeliverBy'
>
const instant = (description: string) => ({ type: 'DateTime', nullable: true, description }) as const

export const LinePromise = builder.objectRef<PromiseView>('Promise').implement({
  description: 'What was promised of a line. A promised day is stored as its end, 24:00 in the destination’s zone.',
  fields: (t) => ({
    shipBy: t.expose('shipBy', instant('When it must have left; null when not promised.')),
    deliverFrom: t.expose('deliverFrom', instant('Not before this; null when not promised.')),
    deliverBy: t.expose('deliverBy', instant('When it must have arrived; null when not promised.')),
    originalShipBy: t.expose('originalShipBy', instant('What was promised first; never changes.')),
    originalDeliverBy: t.expose('originalDeliverBy', instant('What was promised first; never changes.')),
    precision: t.expose('promisePrecision', {
      type: PromisePrecisionEnum,
      nullable: true,
      description: 'How exact it is; null when not told.',
    }),
    timeZone: t.exposeString('promiseTimeZone', {
      nullable: true,
      description: 'The destination’s IANA zone; null when not known.',
    }),
    source: t.expose('promiseSource', {
      type: PromiseSourceEnum,
      nullable: true,
      description: 'Who made it; null when not told.',
    }),
  }),
})
