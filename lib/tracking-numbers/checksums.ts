import type { Checksum } from './definitions.ts'

type Algorithm = (serial: string, rule: Checksum) => string

const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  mod10,
  mod7: (serial) => String(BigInt(serial) % 7n),
  luhn,
  s10,
  mod_37_36: mod37,
  sum_product_with_weightings_and_modulo: (serial, rule) =>
    String((weightedSum(serial, rule) % (rule.modulo1 ?? 11)) % (rule.modulo2 ?? 10)),
}

/** The check digit that the rule gives for a serial number. An algorithm that is not known throws. */
export function checkDigit(serial: string, rule: Checksum): string {
  const algorithm = ALGORITHMS[rule.name]
  if (!algorithm) throw new RangeError(`Unknown checksum: ${rule.name}`)
  return algorithm(serial, rule)
}

/** Letters count as their ASCII code less three, of which only the last digit matters (UPS). */
function mod10(serial: string, rule: Checksum): string {
  const characters = rule.reverse ? [...serial].reverse() : [...serial]
  const sum = characters.reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10
    return total + value * ((index % 2 === 0 ? rule.evens_multiplier : rule.odds_multiplier) ?? 1)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

function luhn(serial: string): string {
  const sum = [...serial].reverse().reduce((total, character, index) => {
    const value = Number(character) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

/** Universal Postal Union, standard S10. */
function s10(serial: string, rule: Checksum): string {
  const check = 11 - (weightedSum(serial, rule) % 11)
  if (check === 10) return '0'
  return check === 11 ? '5' : String(check)
}

/** ISO 7064 hybrid system, digits and letters (DPD). */
function mod37(serial: string, rule: Checksum): string {
  const alphabet = rule.alphabet ?? '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const size = alphabet.length
  let rest = size
  for (const character of serial) {
    rest = (rest + alphabet.indexOf(character)) % size || size
    rest = (rest * 2) % (size + 1)
  }
  return alphabet.charAt((size + 1 - rest) % size)
}

function weightedSum(serial: string, rule: Checksum): number {
  const weights = rule.weightings ?? []
  return [...serial].reduce((total, character, index) => total + Number(character) * (weights[index] ?? 0), 0)
}
