import type { AxisLine, AxisPayment } from '#modules/orders/order-axes.rules'
import { newId } from '#platform/ids'
import { transaction } from '#platform/tenancy'
import type { World } from './world.ts'

let numbers = 0

/** An order as a bare row, for tests of steps. Answers its id. */
export async function plantOrder(
  world: World,
  facts: { status?: string; terms?: string; total?: bigint } = {},
): Promise<string> {
  const id = newId()
  const actor = world.as('ADMINISTRATOR')
  numbers += 1
  await transaction(actor, (tx) =>
    tx.order.create({
      data: {
        tenantId: world.tenantId,
        id,
        number: `P${numbers}`,
        channelId: world.channels.web,
        status: facts.status ?? 'CONFIRMED',
        paymentTerms: facts.terms ?? 'PREPAID',
        totalMinor: facts.total ?? 100n,
        currency: 'GBP',
        placedAt: actor.now,
        recordedAt: actor.now,
        shipTo: {},
        shipToCountry: 'GB',
        createdAt: actor.now,
        updatedAt: actor.now,
      },
    }),
  )
  return id
}

/** A line of blue mugs as a bare row; the counts must be a partition. Answers its id. */
export async function plantLine(
  world: World,
  orderId: string,
  position: number,
  line: Partial<AxisLine> & { ordered: number; shipBy?: Date },
): Promise<string> {
  const id = newId()
  const actor = world.as('ADMINISTRATOR')
  await transaction(actor, (tx) =>
    tx.orderLine.create({
      data: {
        tenantId: world.tenantId,
        id,
        orderId,
        position,
        sku: 'MUG-BLUE',
        variantId: world.variants['MUG-BLUE'] ?? '',
        title: 'Mug',
        unitPrice: '1',
        originallyOrdered: line.ordered,
        subtotalMinor: 0n,
        totalMinor: 0n,
        createdAt: actor.now,
        updatedAt: actor.now,
        ...line,
      },
    }),
  )
  return id
}

/** A tender of 100 minor units as a bare row. */
export async function plantPayment(world: World, orderId: string, payment: AxisPayment): Promise<void> {
  const actor = world.as('ADMINISTRATOR')
  await transaction(actor, (tx) =>
    tx.payment.create({
      data: {
        tenantId: world.tenantId,
        id: newId(),
        orderId,
        method: 'CARD',
        provider: 'test',
        status: payment.status,
        currency: 'GBP',
        amountMinor: 100n,
        authorizedMinor: payment.authorized,
        capturedMinor: payment.captured,
        refundedMinor: payment.refunded,
        authorizationExpiresAt: payment.authorizationExpiresAt,
        createdAt: actor.now,
      },
    }),
  )
}
