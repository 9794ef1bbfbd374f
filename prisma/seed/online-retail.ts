import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Products and orders of the UCI data set Online Retail (D. Chen 2015, CC BY 4.0); see data/README.md. */
export interface OnlineRetail {
  readonly products: readonly {
    readonly sku: string
    readonly title: string
    readonly price: string
    readonly demand: number
  }[]
  /** Small baskets: [invoice, [[sku, quantity], …]]. */
  readonly retail: readonly Basket[]
  readonly wholesale: readonly Basket[]
}

export type Basket = readonly [invoice: string, lines: readonly (readonly [sku: string, quantity: number])[]]

/** The data as it lies beside this file. */
export const readOnlineRetail = (): OnlineRetail =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'data', 'online-retail.json'), 'utf8'))
