import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emailKey,
  foldText,
  nameKey,
  orderNumberKey,
  phoneKey,
  postcodeKey,
  skuKey,
  trackingNumberKey,
  words,
} from './identifiers.ts'

describe('one spelling per identifier', () => {
  test.each([
    ['email', emailKey, ' Ana.B+tag@Example.COM ', 'ana.b+tag@example.com'],
    ['phone with +', phoneKey, '+55 (11) 91234-5678', '+5511912345678'],
    ['phone with 00', phoneKey, '0044 20 7946 0000', '+442079460000'],
    ['local phone', phoneKey, '020 7946.0000', '02079460000'],
    ['postcode', postcodeKey, ' ec1a 1bb', 'EC1A1BB'],
    ['postcode with hyphen', postcodeKey, '01310-100', '01310-100'],
    ['name', nameKey, 'Müller,  JOSÉ', 'muller jose'],
    ['name with apostrophe', nameKey, 'O’Brien', 'obrien'],
    ['name without decomposition', nameKey, 'Łukasz Strauß Ørsted', 'lukasz strauss orsted'],
    ['sku', skuKey, ' ab-12\u00a0 x ', 'AB-12 X'],
    ['sku whose capital comes apart', skuKey, 'ΐ', '\u03aa\u0301'],
    ['order number', orderNumberKey, ' #SO-1001 ', 'so-1001'],
    ['tracking number', trackingNumberKey, '1z 999 aa1–01-2345', '1Z999AA1012345'],
  ])('%s', (_, key, text, expected) => {
    expect(key(text)).toBe(expected)
  })

  test.each([
    ['email', emailKey, 'ana at example'],
    ['email of two', emailKey, 'a@b@c'],
    ['phone', phoneKey, 'ext. 123'],
    ['postcode', postcodeKey, '  '],
    ['name', nameKey, ' .,- '],
    ['sku', skuKey, ''],
    ['order number', orderNumberKey, ' # '],
    ['tracking number', trackingNumberKey, ' - '],
  ])('%s: nothing to match by is null', (_, key, text) => {
    expect(key(text)).toBeNull()
  })

  test('a key is its own key', () => {
    const keys = [emailKey, phoneKey, postcodeKey, nameKey, skuKey, orderNumberKey, trackingNumberKey]
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.string({ unit: 'grapheme' }), (key, text) => {
        const first = key(text)
        fc.pre(first !== null)
        if (first !== null) expect(key(first)).toBe(first)
      }),
    )
  })
})

describe('words to search by', () => {
  test('are folded, in order, each once', () => {
    expect(words('Crème brûlée — CREME, 2×200g')).toEqual(['creme', 'brulee', '2', '200g'])
    expect(words('東京タワー Ｔokyo')).toEqual(['東京タワー', 'tokyo'])
    expect(words(' ,.! ')).toEqual([])
  })

  test('are bounded in number and length', () => {
    const text = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ')
    expect(words(text)).toHaveLength(20)
    expect(words(text, 3)).toEqual(['w0', 'w1', 'w2'])
    expect(words('x'.repeat(500))).toEqual(['x'.repeat(40)])
  })

  test('folding is the same for composed and decomposed letters', () => {
    expect(foldText('e\u0301')).toBe(foldText('é'))
    expect(foldText('İSTANBUL')).toBe('istanbul')
    expect(foldText('Acme™')).toBe('acmetm')
  })
})
