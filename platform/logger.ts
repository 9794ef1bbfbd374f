import { type Logger, pino, stdTimeFunctions } from 'pino'
import { env } from './env.ts'
import { oncePerProcess } from './process.ts'

/** Keys whose values tell who a person is, or open a door; what stands under them never reaches the log, at any depth up to three. */
const PERSONAL = [
  'firstName',
  'lastName',
  'fullName',
  'customerName',
  'email',
  'phone',
  'address',
  'addresses',
  'shipTo',
  'billTo',
  'note',
]
const SECRET = ['password', 'passwordHash', 'secret', 'token', 'authorization', 'cookie', 'setCookie', 'apiKey']
const HIDDEN = [...PERSONAL, ...SECRET, '["set-cookie"]', '["x-api-key"]']
const REMOVED = '[removed]'

/** Paths as pino wants them: `email`, `*.email`, `*.*.email`. */
const paths = ['', '*.', '*.*.'].flatMap((prefix) =>
  HIDDEN.map((key) => (key.startsWith('[') ? `${prefix.slice(0, -1)}${key}` : `${prefix}${key}`)),
)

/** A log of JSON lines on standard output: one object a line, time in ISO 8601, no personal data. */
export function makeLogger(level: string, destination?: NodeJS.WritableStream): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths, censor: REMOVED },
    serializers: { error: describeError, err: describeError },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The log of this process. */
export const logger = (): Logger => oncePerProcess('logger', () => makeLogger(env().LOG_LEVEL))

/** A log whose every line carries the request's id, which error answers show as well. */
export const requestLog = (requestId: string): Logger => logger().child({ requestId })

/** Messages of the database quote values of rows: of a database error only the code, table and constraint are kept. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, stack } = error
  const code = 'code' in error ? error.code : undefined
  const isFromDatabase = 'severity' in error && 'routine' in error
  if (!isFromDatabase)
    return { name, code, message: error.message, stack, cause: error.cause && describeError(error.cause) }
  const table = 'table' in error ? error.table : undefined
  const constraint = 'constraint' in error ? error.constraint : undefined
  return { name, code, table, constraint, stack: stack?.split('\n').slice(1).join('\n') }
}
