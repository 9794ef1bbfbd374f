import type { z } from 'zod'
import type { placeOrderInput } from '#modules/capture/place-order.input'
import type { Merchant } from './merchant.ts'
import type { Basket, OnlineRetail } from './online-retail.ts'
import { type Person, retailers } from './people.ts'
import type { Random } from './random.ts'

export type OrderInput = z.input<typeof placeOrderInput>

const two = (minor: number): string => (minor / 100).toFixed(2)
const minorOf = (price: string): number => Math.round(Number(price) * 100)

/** Turns a basket of the data set into an order of the demo: channel by chance, an invented buyer, paid as the channel's terms ask. */
export function makeBaskets(data: OnlineRetail, merchant: Merchant, people: readonly Person[], random: Random) {
  const prices = new Map(data.products.map(({ sku, price }) => [sku, minorOf(price)]))
  const sum = (lines: Basket[1]) =>
    lines.reduce((total, [sku, quantity]) => total + (prices.get(sku) ?? 0) * quantity, 0)
  const linesOf = (lines: Basket[1]) =>
    lines.map(([sku, quantity]) => ({ sku, quantity, unitPrice: two(prices.get(sku) ?? 0) }))

  function retail([invoice, lines]: Basket, placedAt: Date): OrderInput {
    const chance = random.next()
    const channel = chance < 0.5 ? 'web' : chance < 0.8 ? 'bazaar' : 'northstar'
    const buyer = random.pick(people)
    const total = sum(lines) + 395
    const isWeb = channel === 'web'
    return {
      channelId: merchant.channels[channel],
      externalReference: `${channel}-${invoice}`,
      externalNumber: isWeb ? `#${invoice}` : `${channel === 'bazaar' ? 'BZ' : 'NS'}-${invoice}`,
      placedAt,
      currency: 'GBP',
      customer: { name: buyer.name, email: buyer.email, isEmailVerified: isWeb, phone: buyer.phone },
      shipTo: buyer.address,
      serviceCode: random.next() < 0.12 ? 'EXPRESS' : 'STANDARD',
      lines: linesOf(lines),
      charges: [{ kind: 'SHIPPING', title: 'Standard delivery', amount: '3.95' }],
      payments: [
        {
          method: isWeb ? 'CARD' : 'CHANNEL',
          provider: isWeb ? 'demo-pay' : channel,
          collectedBy: isWeb ? 'MERCHANT' : 'CHANNEL',
          amount: two(total),
          entries: [{ kind: 'CAPTURE', amount: two(total), reference: `demo-${channel}-${invoice}`, at: placedAt }],
        },
      ],
      total: two(total),
      tags: ['demo'],
    }
  }

  function wholesale([invoice, lines]: Basket, placedAt: Date): OrderInput {
    const buyer = random.pick(people)
    const shop = random.pick(retailers)
    return {
      channelId: merchant.channels.wholesale,
      externalReference: `wholesale-${invoice}`,
      externalNumber: `PO-${invoice}`,
      purchaseOrderNumber: `PO-${invoice}`,
      placedAt,
      currency: 'GBP',
      customer: { name: shop, email: `orders@${shop.toLowerCase().replace(/[^a-z]+/g, '-')}.example.com` },
      shipTo: { ...buyer.address, company: shop },
      lines: linesOf(lines),
      tags: ['demo', 'wholesale'],
    }
  }
  return { retail, wholesale }
}
