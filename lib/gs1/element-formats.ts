import { hasGs1CheckDigit } from '../barcode.ts'
import { APPLICATION_IDENTIFIERS } from './application-identifiers.ts'

/** How the value of an application identifier is written. */
export type ElementFormat = Readonly<{
  /** Of predefined length: no separator is needed after it. */
  isFixed: boolean
  longest: number
  accepts: (value: string) => boolean
}>

type Component = Readonly<{ pattern: string; longest: number; checks: readonly string[] }>

const CHARACTERS: Readonly<Record<string, string>> = {
  N: '\\d',
  X: '[!"%&\'()*+,\\-./\\d:;<=>?A-Z_a-z]',
  Y: '[#\\-/\\dA-Z]',
  Z: '[\\w\\-=]',
}

const FORMATS = new Map(
  APPLICATION_IDENTIFIERS.trim()
    .split('\n')
    .flatMap((line) => {
      const [format = '', identifiers = ''] = line.split(' = ')
      return identifiers.split(' ').flatMap((range) => inRange(range).map((ai) => [ai, formatOf(format)] as const))
    }),
)

/** The format of an identifier, or undefined when GS1 has not assigned it. */
export function elementFormat(identifier: string): ElementFormat | undefined {
  return FORMATS.get(identifier)
}

/** "3100-3105" stands for six identifiers. */
function inRange(range: string): string[] {
  const [first = '', last = first] = range.split('-')
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) =>
    String(Number(first) + step).padStart(first.length, '0'),
  )
}

function formatOf(text: string): ElementFormat {
  const components = text.replace('* ', '').split(' ').map(componentOf)
  const whole = new RegExp(`^${components.map((component) => `(${component.pattern})`).join('')}$`)
  return {
    isFixed: text.startsWith('* '),
    longest: components.reduce((sum, component) => sum + component.longest, 0),
    accepts: (value) => {
      const parts = whole.exec(value)?.slice(1)
      return (
        parts?.every((part, index) => !part || components[index]?.checks.every((check) => passes(check, part))) ?? false
      )
    },
  }
}

function componentOf(text: string): Component {
  const [shape = '', ...checks] = text.split(',')
  const [, optional, kind = '', upTo, length = ''] = /^(\[?)([NXYZ])(\.\.)?(\d+)/.exec(shape) ?? []
  const repeated = `${CHARACTERS[kind]}{${upTo ? '1,' : ''}${length}}`
  return { pattern: optional ? `(?:${repeated})?` : repeated, longest: Number(length), checks }
}

function passes(check: string, part: string): boolean {
  if (check === 'csum') return hasGs1CheckDigit(part)
  const [year, month, day] = [part.slice(0, 2), part.slice(2, 4), part.slice(4)].map(Number)
  if (day === 0) return check === 'yymmd0' && Number(month) >= 1 && Number(month) <= 12
  const date = new Date(Date.UTC(2000 + Number(year), Number(month) - 1, day))
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day
}
