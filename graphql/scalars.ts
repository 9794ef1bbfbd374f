import { GraphQLError, Kind, valueFromASTUntyped } from 'graphql'
import { isCurrency } from '#lib/currency'
import { isLocalDay } from '#lib/local-day'
import { builder } from './builder.ts'

const expected = (what: string, value: unknown) =>
  new GraphQLError(`Expected ${what}, got ${JSON.stringify(value)?.slice(0, 80) ?? typeof value}.`)

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

function parseInstant(value: unknown): Date {
  const parsed = typeof value === 'string' && instant.test(value) ? new Date(value) : null
  if (!parsed || Number.isNaN(parsed.getTime())) throw expected('an instant such as "2026-11-26T14:30:00Z"', value)
  return parsed
}

builder.scalarType('DateTime', {
  description: 'An instant in UTC, ISO 8601 with milliseconds, such as "2026-11-26T14:30:00.000Z".',
  serialize: (value) => (value instanceof Date ? value : new Date(value)).toISOString(),
  parseValue: parseInstant,
})

function parseDay(value: unknown): string {
  if (typeof value !== 'string' || !isLocalDay(value)) throw expected('a day such as "2026-11-26"', value)
  return value
}

builder.scalarType('Date', {
  description: 'A calendar day without a time, such as "2026-11-26".',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  parseValue: parseDay,
})

const decimal = /^-?\d{1,18}(\.\d{1,6})?$/

function parseDecimal(value: unknown): string {
  if (typeof value !== 'string' || !decimal.test(value)) {
    throw expected('a decimal number in quotes such as "12.30", at most 6 decimals', value)
  }
  return value
}

builder.scalarType('Decimal', {
  description: 'An exact decimal number as a string, such as "12.30"; never a float.',
  serialize: (value) => value,
  parseValue: parseDecimal,
})

function parseCurrency(value: unknown): string {
  if (typeof value !== 'string' || !isCurrency(value)) throw expected('an ISO 4217 currency code such as "EUR"', value)
  return value
}

builder.scalarType('CurrencyCode', {
  description: 'An ISO 4217 currency code, such as "EUR".',
  serialize: (value) => value,
  parseValue: parseCurrency,
})

builder.scalarType('BigInt', {
  description: 'A whole number as a string, exact beyond 2^53, such as "9007199254740993".',
  serialize: (value) => value.toString(),
  parseValue(value) {
    if (typeof value !== 'string' || !/^-?\d{1,19}$/.test(value)) throw expected('a whole number in quotes', value)
    return BigInt(value)
  },
})

builder.scalarType('JSON', {
  description: 'Plain JSON, where the shape is the business’s own: policy tables, facts, event data.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) =>
    node.kind === Kind.VARIABLE ? variables?.[node.name.value] : valueFromASTUntyped(node, variables),
})
