/** An invented tracking number that passes the carrier's format: DHL Express (nine digits and their remainder by seven), any other carrier (fourteen digits). */
export function trackingNumberFor(format: string | null, serial: number): string {
  if (format !== 'dhl') return `0550${String(serial).padStart(10, '0')}`
  const digits = 331_800_000 + serial
  return `${digits}${digits % 7}`
}
