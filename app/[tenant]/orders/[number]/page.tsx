import { notFound } from 'next/navigation'
import { OrderConcerns } from '#components/orders/order-concerns'
import { OrderLines } from '#components/orders/order-lines'
import { SayThis } from '#components/orders/say-this'
import { Banner } from '#components/ui/banner'
import { execute } from '#graphql/execute'
import { requireActor } from '../../../actor.ts'
import { HoldRelease } from './hold-release.tsx'
import { OrderHead } from './order-head.tsx'
import { orderQuery } from './order-query.ts'
import { OrderSide } from './order-side.tsx'
import { OrderStory } from './order-story.tsx'
import { OrderWork } from './order-work.tsx'

type PageProps = {
  params: Promise<{ tenant: string; number: string }>
  searchParams: Promise<{ events?: string | string[] }>
}

export async function generateMetadata({ params }: Pick<PageProps, 'params'>) {
  return { title: `Order ${decodeURIComponent((await params).number)}` }
}

/** One order, whole: what to say, what was bought, who sends it, who bought, what happened. Every portal leads here. */
export default async function OrderPage({ params, searchParams }: PageProps) {
  const [{ tenant, number }, { events }] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const { order, reasonCodes } = await execute(actor, orderQuery, {
    number: decodeURIComponent(number),
    events: events === 'all' ? 100 : 50,
  })
  if (!order) notFound()
  const here = `/${tenant}`
  return (
    <>
      <OrderHead order={order} actor={actor} cancelReasons={reasonCodes} />
      <div className="grid items-start gap-4 px-4 pb-16 lg:grid-cols-[minmax(0,1fr)_18rem] lg:px-6 min-[87.5rem]:grid-cols-[minmax(0,1fr)_17rem_21rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <SayThis text={order.sayThis} />
          {order.origin === 'HISTORY' ? (
            <Banner tone="information" title="Imported history">
              It counts in figures and lists; its goods, stock and money were dealt with at the source.
            </Banner>
          ) : null}
          <OrderConcerns
            holds={order.holds}
            exceptions={order.exceptions}
            exceptionHref={({ severity }) => `${here}/manager/exceptions?severity=${severity}`}
            release={(hold) => <HoldRelease hold={hold} order={order} actor={actor} />}
          />
          <OrderLines
            lines={order.lines}
            stockHref={(sku) => `${here}/operations/stock?sku=${encodeURIComponent(sku)}`}
          />
          <OrderWork order={order} tenant={tenant} />
        </div>
        <OrderSide order={order} actor={actor} />
        <OrderStory order={order} tenant={tenant} />
      </div>
    </>
  )
}
