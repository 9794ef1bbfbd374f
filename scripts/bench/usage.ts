import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The kernel counts processor time in hundredths of a second. */
const ticksPerSecond = 100

interface ProcessTimes {
  readonly parent: number
  readonly seconds: number
}

/** Processor time of a process and of its children that ended; null when it has gone or the system is no Linux. */
function timesOf(pid: number): ProcessTimes | null {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return null
  try {
    // The name in parentheses may hold spaces; the fields are counted from behind it: state, parent, …, utime (11), stime, cutime, cstime.
    const fields = readFileSync(path, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number)
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0)
    return { parent: fields[1] ?? 0, seconds: ticks / ticksPerSecond }
  } catch {
    return null
  }
}

/** Processor seconds that a process and its direct children have used so far; null where the system does not tell. */
export function processorSeconds(pid: number): number | null {
  const own = timesOf(pid)
  if (!own) return null
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => timesOf(Number(name)))
    .filter((times) => times?.parent === pid)
  return own.seconds + children.reduce((sum, times) => sum + (times?.seconds ?? 0), 0)
}

/** Memory of a process that is in RAM, in mebibytes; null where the system does not tell. */
export function residentMebibytes(pid: number): number | null {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return null
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))
  return found ? Math.round(Number(found[1]) / 1024) : null
}
