/** An outcome that is either a value or a stated refusal; for expected failures, so that a caller must look. */
export type Result<T, E> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: E }>

/** A successful outcome. */
export function ok<T>(value: T): Readonly<{ ok: true; value: T }> {
  return { ok: true, value }
}

/** A refused outcome; `error` names the fact and carries what is needed to word it. */
export function refused<E>(error: E): Readonly<{ ok: false; error: E }> {
  return { ok: false, error }
}

/** The value, or a thrown Error naming the refusal; for places where a refusal would be a defect (tests, seeds). */
export function unwrap<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value
  throw new Error(
    `Refused: ${JSON.stringify(result.error, (_, value) => (typeof value === 'bigint' ? `${value}` : value))}`,
  )
}
