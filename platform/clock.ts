/** The only clock: `now` is taken once per request or transaction attempt and travels in the actor. */
let read = (): Date => new Date()

/** The present instant, to the millisecond. */
export const clockNow = (): Date => read()

/** Stops or moves the clock in tests; call the answer to set it going again. */
export function unsafeSetClock(fake: () => Date): () => void {
  const real = read
  read = fake
  return () => {
    read = real
  }
}
