import { formatMoney } from '#lib/money'
import { builder } from './builder.ts'

/** An amount of a document, in minor units of its currency. */
export interface MoneyShape {
  readonly amount: bigint
  readonly currency: string
}

export const Money = builder.objectRef<MoneyShape>('Money').implement({
  description: 'An exact amount in one currency.',
  fields: (t) => ({
    amount: t.field({
      type: 'Decimal',
      description: 'The amount in major units as a string with the currency’s decimals, such as "128.40".',
      resolve: (money) => formatMoney(money),
    }),
    currency: t.expose('currency', { type: 'CurrencyCode', description: 'The currency of the amount.' }),
  }),
})

/** Minor units and currency as Money; null when there is no amount. */
export const moneyOf = (amount: bigint, currency: string): MoneyShape => ({ amount, currency })
export const moneyOrNull = (amount: bigint | null, currency: string | null): MoneyShape | null =>
  amount === null || currency === null ? null : { amount, currency }
