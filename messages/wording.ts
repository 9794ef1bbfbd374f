/** The figures that a refusal carries. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** What is said to people, from the figures. */
export type Wording = (facts: Facts) => string

/** A list read out: "a, b or c"; nothing when it is empty. */
export const either = (values: unknown): string =>
  Array.isArray(values) ? values.join(', ').replace(/, ([^,]*)$/, ' or $1') : ''

/** A code in plain words: OUT_FOR_DELIVERY → "out for delivery". */
export const plainly = (code: unknown): string =>
  String(code ?? '')
    .toLowerCase()
    .replaceAll('_', ' ')
