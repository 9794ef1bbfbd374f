/** The type of one figure that a refusal carries, as the API shows it. */
export interface FactField {
  readonly type: 'String' | 'Int' | 'Boolean' | 'Decimal' | 'DateTime' | 'Date' | 'JSON'
  readonly isList: boolean
  readonly isNullable: boolean
  /** The object type that an id belongs to: the API shows it as a global id. */
  readonly idOf: string | null
  readonly description: string
}

const field = (type: FactField['type'], description: string, more: Partial<FactField> = {}): FactField => ({
  type,
  description,
  isList: false,
  isNullable: false,
  idOf: null,
  ...more,
})

export const text = (description: string) => field('String', description)
export const texts = (description: string) => field('String', description, { isList: true })
export const count = (description: string) => field('Int', description)
export const flag = (description: string) => field('Boolean', description)
export const decimal = (description: string) => field('Decimal', description)
export const instant = (description: string) => field('DateTime', description)
export const day = (description: string) => field('Date', description)
/** The global id of an object of the named type. */
export const idOf = (type: string, description: string) => field('String', description, { idOf: type })
/** A figure that may be unknown. */
export const orNull = (fact: FactField): FactField => ({ ...fact, isNullable: true })
/** Several of the same. */
export const several = (fact: FactField): FactField => ({ ...fact, isList: true })
