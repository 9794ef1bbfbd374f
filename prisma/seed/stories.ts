import { placeOrder } from '#modules/capture/place-order'
import { holdOrder } from '#modules/orders/hold-order'
import type { Actor } from '#platform/actor'
import type { OrderInput } from './baskets.ts'
import type { Merchant } from './merchant.ts'
import type { Person } from './people.ts'

const paid = (channel: string, number: string, amount: string, placedAt: Date): OrderInput['payments'] => [
  {
    method: 'CARD',
    provider: 'demo-pay',
    amount,
    entries: [{ kind: 'CAPTURE', amount, reference: `demo-story-${channel}-${number}`, at: placedAt }],
  },
]

type Story = (at: Date) => Promise<string>

/**
 * The orders that a visitor is shown first, each telling one thing: a split with a backorder, an oversold marketplace line,
 * a held order, a missed cut-off, one clean delivery and an address that the post cannot find. Found by their channel numbers STORY-1 to STORY-6.
 */
export function makeStories(
  actor: Actor,
  merchant: Merchant,
  people: readonly Person[],
  priceOf: (sku: string) => string,
) {
  const buyer = (index: number): Person => {
    const person = people[index]
    if (!person) throw new Error('the demo has too few people for its stories')
    return person
  }
  const order = (
    number: number,
    channel: keyof Merchant['channels'],
    lines: readonly (readonly [sku: string, quantity: number])[],
    placedAt: Date,
  ): OrderInput => {
    const who = buyer(number)
    const minor = lines.reduce((sum, [sku, quantity]) => sum + quantity * Math.round(Number(priceOf(sku)) * 100), 0)
    const total = (minor / 100).toFixed(2)
    return {
      channelId: merchant.channels[channel],
      externalReference: `story-${number}`,
      externalNumber: `STORY-${number}`,
      placedAt,
      currency: 'GBP',
      customer: { name: who.name, email: who.email, isEmailVerified: channel === 'web', phone: who.phone },
      shipTo: { ...who.address, city: 'Leeds', postcode: 'LS6 2AB', country: 'GB' },
      serviceCode: 'STANDARD',
      lines: lines.map(([sku, quantity]) => ({ sku, quantity, unitPrice: priceOf(sku) })),
      payments: channel === 'web' ? paid(channel, String(number), total, placedAt) : [],
      tags: ['demo', 'story'],
    }
  }
  const place = async (input: OrderInput) => (await placeOrder(actor, input)).id

  const splitWithBackorder: Story = (at) =>
    place(
      order(
        1,
        'web',
        [
          ['85099F', 5],
          ['22084', 2],
          ['82482', 26],
        ],
        at,
      ),
    )
  const oversold: Story = (at) => place(order(2, 'bazaar', [['82482', 18]], at))
  const held: Story = async (at) => {
    const id = await place(order(3, 'web', [['85123A', 2]], at))
    await holdOrder(actor, {
      orderId: id,
      reason: 'FRAUD_REVIEW',
      note: 'Three cards were tried before this one was accepted.',
    })
    return id
  }
  const missedCutOff: Story = (at) =>
    place(
      order(
        4,
        'web',
        [
          ['22720', 1],
          ['85123A', 1],
        ],
        at,
      ),
    )
  const clean: Story = (at) =>
    place(
      order(
        5,
        'web',
        [
          ['22961', 2],
          ['22960', 1],
        ],
        at,
      ),
    )
  const badAddress: Story = async (at) => {
    const input = order(6, 'web', [['22960', 1]], at)
    return place({ ...input, shipTo: { ...input.shipTo, line1: '', postcode: 'LEEDS' } })
  }
  return { splitWithBackorder, oversold, held, missedCutOff, clean, badAddress }
}
