import { expect, test } from 'vitest'
import { maskEmail, maskedForLog, maskName, maskPersonalData, maskPhone } from './mask-customer.rules.ts'

test.each([
  [maskEmail('ada.lovelace@example.com'), 'a•••@example.com'],
  [maskEmail(''), '•••@'],
  [maskPhone('+44 20 7946 0123'), '•••23'],
  [maskName('Ada  King-Lovelace'), 'A. K. L.'],
  [maskName(' 李 明'), '李. 明.'],
  [maskName('...'), '•••'],
])('%s is what is shown', (shown, expected) => {
  expect(shown).toBe(expected)
})

test('nothing of a customer but town and initials is shown', () => {
  const address = {
    ...{ name: 'Ada Lovelace', company: 'Engines Ltd', line1: '12 St James Square', line2: '', city: 'London' },
    ...{ region: '', postcode: 'SW1Y 4JH', country: 'GB', phone: '02079460123' },
  }
  const customer = { name: 'Ada', email: 'ada@example.com', phone: null, note: 'calls at noon', addresses: [address] }
  const text = JSON.stringify(maskPersonalData(customer))
  expect(text).toContain('London')
  for (const secret of ['Ada', 'Lovelace', 'Engines', 'James', 'SW1Y 4JH', '0123', 'noon'])
    expect(text).not.toContain(secret)
})

test('the log keeps that a field changed, not what a person is called', () => {
  expect(maskedForLog('email', 'ada@example.com')).toBe('a•••@example.com')
  expect(maskedForLog('note', 'allergic')).toBe('•••')
  expect(maskedForLog('kind', 'ACCOUNT')).toBe('ACCOUNT')
  expect(maskedForLog('email', null)).toBeNull()
})
