/**
 * ISO 4217 codes with their minor-unit exponent. Codes without a minor unit (XAU, XDR, XXX …) are absent: nothing is sold in them.
 * Recently withdrawn codes stay, because imported history is written in them.
 */
const CODES_BY_EXPONENT: Readonly<Record<number, string>> = {
  0: 'BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP
    CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK
    MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL
    SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VEF VES WST XCD XCG YER ZAR
    ZMW ZWG ZWL`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

const EXPONENTS = new Map(
  Object.entries(CODES_BY_EXPONENT).flatMap(([exponent, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(exponent)] as const),
  ),
)

/** Whether the text is a known ISO 4217 code, in capitals. */
export function isCurrency(code: string): boolean {
  return EXPONENTS.has(code)
}

/** Fraction digits of the currency's minor unit: EUR 2, JPY 0, BHD 3. An unknown code throws RangeError. */
export function currencyExponent(code: string): number {
  const exponent = EXPONENTS.get(code)
  if (exponent === undefined) throw new RangeError(`Not an ISO 4217 currency: ${JSON.stringify(code)}`)
  return exponent
}

/** Every known code, sorted; for pickers and for the API's enum of currencies. */
export const CURRENCY_CODES: readonly string[] = [...EXPONENTS.keys()].sort()
