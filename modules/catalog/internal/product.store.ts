import type { CommandContext } from '#platform/command'
import { lockRow, type Versioned } from '#platform/lock-row'
import type { ProductStatus } from '../catalog.rules.ts'

export interface ProductRow extends Versioned {
  readonly code: string
  readonly title: string
  readonly status: ProductStatus
}

/** The product, locked, in the version that the caller knows; locked before its variants. */
export async function lockProduct(cx: CommandContext, id: string): Promise<ProductRow> {
  const row = await lockRow<ProductRow>(cx, 'Product', id)
  cx.expectVersion(row.version)
  return row
}

type ProductUpdate = NonNullable<Parameters<CommandContext['tx']['product']['updateMany']>[0]>['data']

/** Writes the fields and counts the version up. */
export async function saveProduct(cx: CommandContext, { id, version }: Versioned, data: ProductUpdate) {
  await cx.tx.product.updateMany({
    where: { tenantId: cx.actor.tenantId, id },
    data: { ...data, version: version + 1, updatedAt: cx.now },
  })
  return { type: 'Product', id, version: version + 1 }
}
